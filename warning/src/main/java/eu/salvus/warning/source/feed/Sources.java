package eu.salvus.warning.source.feed;

import eu.salvus.warning.alert.PriorityRules;
import eu.salvus.warning.source.Source;
import eu.salvus.warning.source.Thresholds;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The kinds of sources there are. A new one is a class that implements {@link Source}, and a constant here. */
public enum Sources {
    /** Known exploited vulnerabilities of CISA. */
    CISA_KEV(CisaKev.ID, CisaKev.ADDRESS, (address, folder) -> CisaKev.at(address)),
    /** Known exploited vulnerabilities of the network of the Union's CSIRTs. */
    EU_KEV(EuKev.ID, EuKev.ADDRESS, (address, folder) -> EuKev.at(address)),
    /** Known exploited vulnerabilities of the European vulnerability database. */
    EUVD_KEV(EuvdKev.ID, EuvdKev.ADDRESS, (address, folder) -> EuvdKev.at(address)),
    /** Forecasts of exploitation of FIRST. */
    EPSS(
            Epss.ID,
            Epss.ADDRESS,
            (address, folder) ->
                    new Epss(address, Thresholds.around(PriorityRules.builtIn().exploitationLikely()))),
    /** Records of the CVE program, with what CISA's analysts add. */
    CVE(CveList.ID, CveList.ADDRESS, (address, folder) -> new CveList(address)),
    /** Entries of the European vulnerability database. */
    EUVD(Euvd.ID, Euvd.ADDRESS, (address, folder) -> new Euvd(address)),
    /** A bundle of STIX 2.1 somewhere. */
    STIX("stix", null, (address, folder) -> new StixBundle(address)),
    /** A provider of CSAF, or an aggregator's list of some. */
    CSAF("csaf", null, CsafProvider::new);

    private final String id;
    private final @Nullable URI usual;
    private final BiFunction<URI, Path, Source> maker;

    Sources(String id, @Nullable URI usual, BiFunction<URI, Path, Source> maker) {
        this.id = id;
        this.usual = usual;
        this.maker = maker;
    }

    /** Its id, such as {@code cisa-kev}; a source of it has the same id, or one that begins with it. */
    public String id() {
        return id;
    }

    /** Where it is published; null when there are many such places. */
    public @Nullable URI usual() {
        return usual;
    }

    /**
     * A source of this kind.
     *
     * @param address of it, or of a mirror; null for the usual one
     * @param folder for copies, in which it uses one of its own
     * @throws IllegalArgumentException when there is no address
     */
    public Source at(@Nullable URI address, Path folder) {
        URI asked = address == null ? usual : address;
        if (asked == null) {
            throw new IllegalArgumentException("a source of the kind " + id + " needs an address");
        }
        return maker.apply(asked, folder);
    }

    /** The kind of an id, null when there is none. */
    public static @Nullable Sources of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElse(null);
    }
}
