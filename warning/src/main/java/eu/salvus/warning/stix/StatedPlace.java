package eu.salvus.warning.stix;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody says they are, as coarsely as they like.
 *
 * @param country by ISO 3166-1, such as {@code FR}
 * @param region of that country by ISO 3166-2, such as {@code FR-BRE}; null where it is not told
 */
public record StatedPlace(String country, @Nullable String region) {
    private static final String TYPE = "location";
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    /**
     * A place.
     *
     * @throws IllegalArgumentException when one of them has not the form of the standard, or the region is not of the country
     */
    public StatedPlace {
        if (!COUNTRY.matcher(country).matches()
                || region != null && !(REGION.matcher(region).matches() && region.startsWith(country + "-"))) {
            throw new IllegalArgumentException(
                    country + " " + region + " is no place; write a country such as FR, and a region such as FR-BRE");
        }
    }

    /** The place an object tells; nothing when it tells none, or in another form. A region of another form, or of another country, is left out. */
    public static Optional<StatedPlace> from(StixObject object) {
        String country = object.text("country").orElse("");
        if (!object.type().equals(TYPE) || !COUNTRY.matcher(country).matches()) {
            return Optional.empty();
        }
        String region = object.text("administrative_area")
                .filter(text -> REGION.matcher(text).matches() && text.startsWith(country + "-"))
                .orElse(null);
        return Optional.of(new StatedPlace(country, region));
    }

    /** The place as an object. */
    public StixObject toObject(Common common) {
        return StixObject.made(object -> {
            common.write(TYPE, object);
            object.put("country", country);
            if (region != null) {
                object.put("administrative_area", region);
            }
        });
    }
}
