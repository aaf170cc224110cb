import type { Json } from "../../model/api-model.js";

/** The part of SARIF 2.1.0 that is written here; https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html has the meaning of each name. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly SarifRun[];
}

export interface SarifRun {
  readonly tool: { readonly driver: SarifDriver };
  readonly automationDetails: { readonly id: string };
  readonly columnKind: "utf16CodeUnits";
  readonly invocations: readonly SarifInvocation[];
  readonly results: readonly SarifResult[];
}

interface SarifDriver {
  readonly name: string;
  readonly version: string;
  readonly semanticVersion: string;
  readonly rules: readonly SarifRule[];
}

export interface SarifInvocation {
  readonly executionSuccessful: boolean;
  readonly toolExecutionNotifications: readonly {
    readonly level: SarifLevel;
    readonly message: SarifMessage;
  }[];
}

export type SarifLevel = "error" | "warning" | "note";

interface SarifMessage {
  readonly text: string;
  /** In GitHub Flavored Markdown, without HTML. */
  readonly markdown?: string;
}

export interface SarifRule {
  readonly id: string;
  readonly shortDescription: SarifMessage;
  readonly fullDescription: SarifMessage;
  readonly help: SarifMessage;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: SarifProperties;
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: SarifLevel;
  readonly message: SarifMessage;
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations: readonly SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly SarifSuppression[];
  readonly properties: SarifProperties;
}

export interface SarifSuppression {
  readonly kind: "external";
  readonly status: "accepted";
  readonly justification: string;
}

export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: SarifArtifactLocation;
    readonly region: SarifRegion;
  };
  readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
  readonly message?: SarifMessage;
}

export interface SarifArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: "%SRCROOT%";
}

/** From 1; the end is exclusive. */
export interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

type SarifProperties = Readonly<
  Record<string, Json | readonly string[] | undefined>
>;
