package eu.salvus.warning.source;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Where a {@link Door} may go: by HTTPS anywhere, by plain HTTP to this machine alone, and never from the first to the second. */
public final class Redirects {

    /** A longer chain is refused. */
    public static final int MOST = 5;

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Redirects() {}

    /**
     * Says whether an address may be asked at all.
     *
     * @throws DoorException when it may not
     */
    public static void check(URI address) throws DoorException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw forbidden(address, "this is no address of a machine, such as https://example.org/");
        }
        if (!scheme.equals("https") && !(scheme.equals("http") && thisMachine(address))) {
            throw forbidden(address, "only https:// is asked, http:// on this machine alone");
        }
    }

    /**
     * Says whether an address that a document names may be asked: as any other, and what came by HTTPS names no address of this machine by
     * plain HTTP, or whoever publishes could make us ask our own services.
     *
     * @param from where the document came from
     * @throws DoorException when it may not
     */
    public static void check(URI from, URI named) throws DoorException {
        check(named);
        if ("https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(named.getScheme())) {
            throw forbidden(from, "leads from https:// to " + named);
        }
    }

    /**
     * The next address of a chain.
     *
     * @param from the address that redirects
     * @param location its header {@code Location}
     * @param followed redirects followed so far, from 0
     * @throws DoorException when it may not be followed
     */
    public static URI next(URI from, String location, int followed) throws DoorException {
        if (followed >= MOST) {
            throw new DoorException(
                    DoorException.Reason.TOO_MANY_REDIRECTS, from, "redirected more than " + MOST + " times");
        }
        URI next;
        try {
            next = from.resolve(location);
        } catch (IllegalArgumentException wrong) {
            throw forbidden(from, "redirects to what is no address: " + location);
        }
        try {
            check(from, next);
        } catch (DoorException refused) {
            throw forbidden(from, "redirects to " + location + ", which is never asked: " + refused.getMessage());
        }
        return next;
    }

    private static boolean thisMachine(URI address) {
        return THIS_MACHINE.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    private static DoorException forbidden(URI address, String words) {
        return new DoorException(DoorException.Reason.FORBIDDEN, address, words);
    }
}
