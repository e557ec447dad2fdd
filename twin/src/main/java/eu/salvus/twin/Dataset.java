package eu.salvus.twin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records about people.
 *
 * @param id unique within the twin
 * @param name what people call it
 * @param records number of people it is about
 * @param on ids of the assets that store it
 * @param supplier id of the supplier that hosts it, when it is hosted outside
 * @param country ISO 3166-1 code of the country it is stored in
 * @param certifications of the hosting, such as {@code HDS} or {@code ISO 27001}
 * @param factors proofs needed to read it, 1 to 3
 * @param encrypted whether stored so that a copy is unreadable without a key kept elsewhere
 */
public record Dataset(
        String id,
        @Nullable String name,
        @Nullable Long records,
        List<String> on,
        @Nullable String supplier,
        @Nullable String country,
        List<String> certifications,
        @Nullable Integer factors,
        @Nullable Boolean encrypted) {
    /** Copies the lists. */
    public Dataset {
        on = List.copyOf(on);
        certifications = List.copyOf(certifications);
    }
}
