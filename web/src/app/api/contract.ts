import type { ArchetypeAsked, Events, MemberPayload, MePayload, PartPayload, SetupAsked, SimulationPayload } from '#generated';

/** What the rooms call what the server's interface under /api takes and gives: names only, for types that are made from its description. */
export type {
  ArchetypeAsked as Question, ArchetypePayload as Archetype, AuditPage as LogPage, AuditPayload as LogEntry, AuditRetention as LogRetention, BranchAsked as NewBranch, BranchChoice as Choice, BranchPayload as Branch, Difference,
  FactorGiven as FactorCode, GraphAsset, GraphNode as Sort, GraphPayload as TwinGraph, GraphService, ImportPayload as ImportReport, InvitationAnswer,
  InvitationPayload as Invitation, LinkPayload as OneTimeLink, LinkShown as OneTimeLinkShown, OrganisationPayload as Organisation, PasskeyPayload as Passkey, MemberPayload as Member, MePayload as Me, NewTwin, PasswordChange,
  PasswordGiven as Credentials, Problem, ProblemPayload as Finding, RecoveryCodesPayload as RecoveryCodes, ReplayPayload as Recording, ResultPayload as SimulationResult,
  PlansPayload as Plans, PlansPlan as Plan, PlansTold as PlanMeasure, ReasonsPayload as Reasons, ResultRange as Estimate, ScenarioPayload as Scenario, SearchAsked as NewSearch, SearchPayload as Search, SearchUsual as UsualSearch,
  SessionPayload as SignedInPlace, SetupAsked as Setup, ShareAsked as NewShare, SharedPayload as Shared, SharePayload as Share, SimulationAsked as NewSimulation, SimulationPage,
  SimulationPayload as Simulation, SwitchPayload as Switch, TokenAsked as NewApiToken, TokenPayload as ApiToken, TotpPayload as TotpProposal, TwinEditChecked as Checked, TwinEditWhole as TwinText, TwinPayload as Twin,
  Version as TwinVersion,
} from '#generated';
export type {
  AdvisoryAll as HandedIn, AdvisoryPayload as HeardFile, AlertCost, AlertDetailAnswering as AlertAnswer, AlertDetailPayload as AlertDetail, AlertDetailQuote as AlertQuote, AlertDetailWhere as AlertWhere, AlertPage, AlertPayload as Alert,
} from '#generated';
export type {
  NotificationAsked as NewNotification, NotificationHours as QuietHours, NotificationOne as Notification, NotificationPayload as Notifications, NotificationSent as Delivery, NotificationTried as Tried,
} from '#generated';
export type { SourceAdded as NewSource, SourceAll as Sources, SourceMoved as LiveSource, SourcePayload as Source } from '#generated';
export type {
  FollowedCentreAsked as NewFollowedCentre, FollowedCentreLook as CentreLook, FollowedCentreOffered as CentreOffered, FollowedCentrePayload as FollowedCentre, JoinAsked as NewJoinLink, JoinAddressed as JoinAddress, JoinJoined as Joined, JoinJoining as Joining, JoinProved, JoinShown, JoinPayload as JoinLink,
  PracticeContact, PracticeContacts, PracticePayload as Practice, PracticeUsed,
} from '#generated';
export type { IncidentPayload as Incident, LessonPayload as Lesson } from '#generated';
export type { FormPayload as TwinWords, PartListed as ListedPart, PartMention as Mention, TwinEditFact as Fact, TwinEditFacts as TwinFacts } from '#generated';

export type {
  CollectionCandidate as Candidate, CollectionGranted as Granted, CollectionPayload as SharingGroup, DraftAsked, DraftChecked, DraftOther, DraftPayload as AdvisoryDraft, DraftProblem, DraftSent, PublicationAllTaken as TakenFiles, PublicationPage,
  PublicationPayload as Publication, PublisherAsked as Voice, PublisherPayload as Publisher, ProposalApproval, ProposalDocument, ProposalPayload as Proposal, ReachPayload as ReachOf, WeaknessDecision, WeaknessPayload as Weakness,
} from '#generated';

export type {
  SightingCell, SightingMap, SightingNotice, SightingNotices, SightingPage, SightingPayload as Sighted, TellingChosen, TellingExample, TellingMessage, TellingOffers, TellingPage, TellingPayload as Telling, TellingPreview,
} from '#generated';

export type { SpeedGroup, SpeedPayload as Speed, SpeedStep } from '#generated';

export type OrganisationKind = SetupAsked['kind'];
export type Permission = MePayload['permissions'][number];
export type Role = MemberPayload['roles'][number];
export type SimulationState = SimulationPayload['state'];
export type Answer = ArchetypeAsked['defaultAnswer'];
export type LiveSimulation = Events['simulation'];
export type LiveSearch = Events['search'];
export type LiveTwin = Events['twin'];
export type LiveAlert = Events['alert'];

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is written in a twin: a text, a list, or a mapping by property. */
export type Stated = string | readonly Stated[] | { readonly [property: string]: Stated };

/** A part as it is written. The description of the interface leaves open what its properties hold: the schema of twins says it. */
export type TwinPart = Omit<PartPayload, 'stated' | 'inherited'> & { readonly stated: Readonly<Record<string, Stated>>; readonly inherited: Readonly<Record<string, Stated>> };
