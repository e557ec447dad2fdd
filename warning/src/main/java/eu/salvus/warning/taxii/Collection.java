package eu.salvus.warning.taxii;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A collection of objects.
 *
 * @param id of it
 * @param title what people call it
 * @param description what it holds; null when nobody said
 * @param alias a name that stands for the id in addresses; null when it has none
 */
public record Collection(
        UUID id,
        String title,
        @Nullable String description,
        @Nullable String alias) {

    /** Whether it is the one that an address names. */
    public boolean isCalled(String name) {
        return id.toString().equalsIgnoreCase(name)
                || Optional.ofNullable(alias).filter(name::equals).isPresent();
    }
}
