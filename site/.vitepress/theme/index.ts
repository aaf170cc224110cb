import DefaultTheme from "vitepress/theme";
import type { Theme } from "vitepress";
import EvidenceBadge from "./components/EvidenceBadge.vue";
import EvidenceBox from "./components/EvidenceBox.vue";
import MethodName from "./components/MethodName.vue";
import OperationLine from "./components/OperationLine.vue";
import TryLink from "./components/TryLink.vue";
import "./style.css";
import "./tables.css";
import "./print.css";

/** VitePress's own theme with the components that pages name. */
const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => {
    app.component("EvidenceBadge", EvidenceBadge);
    app.component("EvidenceBox", EvidenceBox);
    app.component("MethodName", MethodName);
    app.component("OperationLine", OperationLine);
    app.component("TryLink", TryLink);
  },
};

export default theme;
