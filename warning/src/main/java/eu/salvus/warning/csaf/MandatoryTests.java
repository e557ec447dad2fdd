package eu.salvus.warning.csaf;

import java.util.List;

/** The mandatory tests, in the order of the standard: all of CSAF 2.0, and those that 2.1 has besides, as far as they are here. */
final class MandatoryTests {
    /** Of both versions. */
    static final List<MandatoryTest> ALL = List.of(
            new MissingProductDefinition(),
            new RepeatedProductDefinition(),
            new CircularProduct(),
            new MissingGroupDefinition(),
            new RepeatedGroupDefinition(),
            new ContradictingStatus(),
            new RepeatedScore(),
            new InvalidCvss(),
            new WrongCvssScore(),
            new InconsistentCvss(),
            new UnknownWeakness(),
            new UnknownLanguage(),
            new InvalidPurl(),
            new UnsortedRevisions(),
            new TranslatorWithoutSource(),
            new VersionIsNotTheLatest(),
            new StatusWithoutDraft(),
            new ReleasedRevisionZero(),
            new RevisionWithPreRelease(),
            new ReleaseWithPreRelease(),
            new OmittedRevision(),
            new RepeatedRevision(),
            new RepeatedCve(),
            new RepeatedInvolvement(),
            new RepeatedHash(),
            new ProhibitedCategory(),
            new NoDocumentNotes(),
            new NoDocumentReferences(),
            new VulnerabilitiesInInformation(),
            new NoProductTree(),
            new NoVulnerabilityNotes(),
            new NoProductStatus(),
            new NoVexStatus(),
            new NoVulnerabilityId(),
            new NoImpactStatement(),
            new NoActionStatement(),
            new NoVulnerabilities(),
            new TranslatedIntoItself(),
            new RemediationWithoutProduct(),
            new MixedVersions(),
            new RangeInVersion(),
            new FlagWithoutProduct(),
            new RepeatedFlag());

    /** Of documents of 2.1 alone. Others are missing; docs/limits.md names them. */
    static final List<MandatoryTest> NEWER = List.of(
            new DeepBranches(),
            new PublicGroupKeptBack(),
            new ClearForAGroup(),
            new SeveralStars("6.1.43", "model_numbers"),
            new SeveralStars("6.1.44", "serial_numbers"),
            new LateDisclosure(),
            new LateEpss(),
            new LateExploitation(),
            new KnownBeforeUsed());

    private MandatoryTests() {}
}
