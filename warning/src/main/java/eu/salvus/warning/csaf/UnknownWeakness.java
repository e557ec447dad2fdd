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
            check(vulnerability.at("cwe"), findings);
            // In 2.1 each names its version of the list; of others than the one we have nothing can be said.
            vulnerability.each("cwes").stream()
                    .filter(cwe -> cwe.words("version").equals(WeaknessNames.VERSION))
                    .forEach(cwe -> check(cwe, findings));
        }
    }

    private static void check(Spot cwe, Findings findings) {
        String id = cwe.text("id");
        String name = cwe.text("name");
        String expected = id == null ? null : WeaknessNames.all().get(id);
        if (id == null || name == null) {
            return;
        }
        if (expected == null) {
            findings.add(
                    cwe.at("id").place(),
                    "'" + Part.cut(id) + "' is no weakness of CWE " + WeaknessNames.VERSION,
                    "name a weakness, no category and no view");
        } else if (!expected.equals(name)) {
            findings.add(
                    cwe.at("name").place(), "'" + Part.cut(name) + "' is not the name of " + id, "write: " + expected);
        }
    }
}
