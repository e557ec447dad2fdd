package eu.salvus.warning.source.feed;

import eu.salvus.warning.source.Source;
import eu.salvus.warning.source.Thresholds;
import java.net.URI;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kinds of sources there are. A new one is a class that implements {@link Source}, and a constant here. */
public enum Sources {
    /** Known exploited vulnerabilities of CISA. */
    CISA_KEV(CisaKev.ID, CisaKev.ADDRESS, CisaKev::new),
    /** Known exploited vulnerabilities of the network of the Union's CSIRTs. */
    EU_KEV(EuKev.ID, EuKev.ADDRESS, EuKev::new),
    /** Forecasts of exploitation of FIRST. */
    EPSS(Epss.ID, Epss.ADDRESS, address -> new Epss(address, Thresholds.USUAL));

    private final String id;
    private final URI usual;
    private final Function<URI, Source> maker;

    Sources(String id, URI usual, Function<URI, Source> maker) {
        this.id = id;
        this.usual = usual;
        this.maker = maker;
    }

    /** Its id, such as {@code cisa-kev}. */
    public String id() {
        return id;
    }

    /** Where it is published. */
    public URI usual() {
        return usual;
    }

    /**
     * The source.
     *
     * @param address instead of the usual one, for a mirror; null for the usual one
     */
    public Source at(@Nullable URI address) {
        return maker.apply(address == null ? usual : address);
    }

    /** The kind of an id, null when there is none. */
    public static @Nullable Sources of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElse(null);
    }
}
