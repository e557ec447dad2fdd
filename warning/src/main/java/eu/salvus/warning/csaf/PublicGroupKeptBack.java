package eu.salvus.warning.csaf;

/** The sharing group of everyone is told of nothing that not everyone may see. */
final class PublicGroupKeptBack implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.38";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        Spot distribution = document.document().at("distribution");
        Spot label = distribution.at("tlp").at("label");
        String text = label.text();
        if (SharingGroup.EVERYONE.equals(SharingGroup.id(distribution)) && text != null && !text.equals("CLEAR")) {
            findings.add(
                    label.place(),
                    "the sharing group is that of everyone, and the label is '" + Part.cut(text) + "'",
                    "label it CLEAR, or name another group");
        }
    }
}
