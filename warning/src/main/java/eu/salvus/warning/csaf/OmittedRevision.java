package eu.salvus.warning.csaf;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Set;

/** The history leaves no version out, and begins with 0 or 1. */
final class OmittedRevision implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.21";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        Set<BigInteger> majors = new LinkedHashSet<>();
        Revision.history(document).stream()
                .sorted(Revision.BY_DATE)
                .forEach(revision -> majors.add(revision.number().major()));
        String place = document.tracking().at("revision_history").place();
        BigInteger expected = null;
        for (BigInteger major : majors) {
            if (expected == null && major.compareTo(BigInteger.ONE) > 0) {
                findings.add(
                        place, "the history begins with " + Part.cut(major.toString()), "add the revisions from 1 on");
            } else if (expected != null && major.compareTo(expected) > 0) {
                findings.add(
                        place, "the history leaves out " + Part.cut(expected.toString()), "add it, or number anew");
            }
            expected = (expected == null ? major : expected).add(BigInteger.ONE);
        }
    }
}
