package eu.salvus.warning.csaf;

import java.util.Locale;
import java.util.Set;

/** A version is one version, and no range. */
final class RangeInVersion implements MandatoryTest {
    private static final Set<String> WORDS = Set.of("after", "all", "before", "earlier", "later", "prior", "versions");

    @Override
    public String number() {
        return "6.1.31";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (Spot branch : document.branches()) {
            String name = branch.words("name").toLowerCase(Locale.ROOT);
            if (branch.words("category").equals("product_version") && range(name)) {
                findings.add(
                        branch.at("name").place(),
                        "'" + Part.cut(branch.words("name")) + "' means more than one version",
                        "make it a product_version_range");
            }
        }
    }

    private static boolean range(String name) {
        if (name.indexOf('<') >= 0 || name.indexOf('>') >= 0) {
            return true;
        }
        int from = 0;
        for (int at = 0; at <= name.length(); at++) {
            if (at == name.length() || Formats.space(name.charAt(at))) {
                if (WORDS.contains(name.substring(from, at))) {
                    return true;
                }
                from = at + 1;
            }
        }
        return false;
    }
}
