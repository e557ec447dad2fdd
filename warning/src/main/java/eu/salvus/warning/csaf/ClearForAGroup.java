package eu.salvus.warning.csaf;

/** What everyone may see is for no smaller group; a draft may be for nobody yet. */
final class ClearForAGroup implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.39";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        Spot distribution = document.document().at("distribution");
        String id = SharingGroup.id(distribution);
        boolean nobodyYet = SharingGroup.NOBODY.equals(id)
                && document.tracking().words("status").equals("draft");
        if (distribution.at("tlp").words("label").equals("CLEAR")
                && !id.isEmpty()
                && !id.equals(SharingGroup.EVERYONE)
                && !nobodyYet) {
            findings.add(
                    distribution.at("sharing_group").at("id").place(),
                    "a document with the label CLEAR is for the group '" + Part.cut(id) + "'",
                    "leave the group out, or write " + SharingGroup.EVERYONE + ", everyone");
        }
    }
}
