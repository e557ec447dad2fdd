package eu.salvus.warning.csaf;

/** Every CWE exists, and has the name that goes with its number. */
final class UnknownWeakness implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.11";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (Spot vulnerability : document.vulnerabilities()) {
            Spot cwe = vulnerability.at("cwe");
            String id = cwe.text("id");
            String name = cwe.text("name");
            if (id == null || name == null) {
                continue;
            }
            String expected = WeaknessNames.all().get(id);
            if (expected == null) {
                findings.add(
                        cwe.at("id").place(),
                        "'" + Part.cut(id) + "' is no weakness of CWE " + WeaknessNames.VERSION,
                        "name a weakness, no category and no view");
            } else if (!expected.equals(name)) {
                findings.add(
                        cwe.at("name").place(),
                        "'" + Part.cut(name) + "' is not the name of " + id,
                        "write: " + expected);
            }
        }
    }
}
