package eu.salvus.warning;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a product beyond names. Serial and model numbers may hold the wildcards {@code ?} (one character) and {@code *} (any
 * number), each escaped by a backslash where it is meant itself.
 *
 * @param serialNumbers of single devices
 * @param modelNumbers of a model
 * @param stockKeepingUnits order numbers
 * @param deviceIdentifiers UDI-DI
 * @param purls package URLs
 * @param cpe CPE 2.3 name or 2.2 URI
 * @param hashes hashes of files by file name
 */
public record ProductIdentifiers(
        List<String> serialNumbers,
        List<String> modelNumbers,
        List<String> stockKeepingUnits,
        List<String> deviceIdentifiers,
        List<String> purls,
        @Nullable String cpe,
        Map<String, List<FileHash>> hashes) {
    /** Nothing known. */
    public static final ProductIdentifiers NONE =
            new ProductIdentifiers(List.of(), List.of(), List.of(), List.of(), List.of(), null, Map.of());

    /** Copies the lists. */
    public ProductIdentifiers {
        serialNumbers = List.copyOf(serialNumbers);
        modelNumbers = List.copyOf(modelNumbers);
        stockKeepingUnits = List.copyOf(stockKeepingUnits);
        deviceIdentifiers = List.copyOf(deviceIdentifiers);
        purls = List.copyOf(purls);
        hashes = Map.copyOf(hashes);
    }

    /**
     * A hash of a file.
     *
     * @param algorithm such as {@code sha256}
     * @param value in hexadecimal, lower case
     */
    public record FileHash(String algorithm, String value) {}
}
