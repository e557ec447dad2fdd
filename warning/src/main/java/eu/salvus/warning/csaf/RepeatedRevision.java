package eu.salvus.warning.csaf;

/** No two revisions have the same number. */
final class RepeatedRevision implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.22";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        Repeated.tell(
                document.tracking().each("revision_history").stream()
                        .map(revision -> revision.at("number"))
                        .toList(),
                "another revision has this number: ",
                "number each on its own",
                findings);
    }
}
