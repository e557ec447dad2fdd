package eu.salvus.warning.source.feed;

import eu.salvus.warning.Speaker;
import eu.salvus.warning.product.Vendor;
import eu.salvus.warning.product.Vendors;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In what role those speak who number weaknesses of the CVE list: the makers of what they speak of, authorities, or others. */
final class Authorities {

    /** National and governmental centres, by their short names in records. Source: the partner list of the CVE Program, type CERT. */
    private static final Set<String> CENTRES = Set.of(
            "icscert", "cisa-cg", "certcc", "jpcert", "incibe", "cert-pl", "certvde", "ncsc.ch", "ncsc-nl", "ncsc-fi",
            "enisa", "tr-cert", "cert-in", "krcert", "twcert", "sk-cert");

    private Authorities() {}

    /** Read once: its signature takes a while. */
    private static final class Table {
        private static final Vendors VENDORS = Vendors.builtIn();
    }

    /**
     * The role of a numbering authority in one record.
     *
     * @param name its short name; null where it says none
     * @param makers of all products it names
     */
    static Speaker speaker(@Nullable String name, List<String> makers) {
        if (name == null) {
            return Speaker.UNKNOWN;
        }
        if (CENTRES.contains(name.toLowerCase(Locale.ROOT))) {
            return Speaker.COORDINATOR;
        }
        Vendor own = Table.VENDORS.find(name);
        boolean maker = !makers.isEmpty() && makers.stream().allMatch(each -> isSame(own, Table.VENDORS.find(each)));
        return maker ? Speaker.VENDOR : Speaker.OTHER;
    }

    /** A slip of the pen is not enough here. */
    private static boolean isSame(Vendor one, Vendor other) {
        Vendor.Agreement agreement = one.agreement(other);
        return agreement == Vendor.Agreement.SAME || agreement == Vendor.Agreement.MERGED;
    }
}
