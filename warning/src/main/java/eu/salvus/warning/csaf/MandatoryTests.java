package eu.salvus.warning.csaf;

import java.util.List;

/** All mandatory tests of CSAF 2.0, in the order of the standard. */
final class MandatoryTests {
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

    private MandatoryTests() {}
}
