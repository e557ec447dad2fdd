package eu.salvus.server.outgoing;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Programs on this very machine that may be asked without encryption: nothing of it leaves the machine. */
final class PlainPlaces {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final int HTTP = 80;

    private final Set<String> places;

    /**
     * Of the settings.
     *
     * @param places {@code localhost}, {@code 127.0.0.1} or {@code [::1]}, each with a port or for all ports
     * @throws IllegalArgumentException when one of them is another machine, or none
     */
    PlainPlaces(List<String> places) {
        this.places = places.stream().map(PlainPlaces::checked).collect(Collectors.toUnmodifiableSet());
    }

    boolean mayBeAsked(URI address) {
        if (!"http".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
            return false;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return THIS_MACHINE.contains(host)
                && (places.contains(host)
                        || places.contains(host + ":" + (address.getPort() < 0 ? HTTP : address.getPort())));
    }

    private static String checked(String text) {
        String place = text.toLowerCase(Locale.ROOT);
        boolean right = THIS_MACHINE.stream()
                .anyMatch(host -> place.equals(host)
                        || place.startsWith(host + ":")
                                && place.substring(host.length() + 1).matches("[0-9]{1,5}"));
        if (!right) {
            throw new IllegalArgumentException(
                    "“" + text
                            + "” is no place that may be asked without encryption: write it like 127.0.0.1:8081, localhost or [::1]:8081; other machines are asked by HTTPS only");
        }
        return place;
    }
}
