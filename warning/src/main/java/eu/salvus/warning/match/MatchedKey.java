package eu.salvus.warning.match;

import eu.salvus.warning.product.Merger;
import java.util.List;

/**
 * Something an asset and an advised product have in common.
 *
 * @param kind what it is
 * @param asset as the inventory writes it
 * @param advisory as the advisory writes it
 * @param certain whether it alone makes them one product
 * @param history why two makers are one, where they are by what became of them; else empty
 */
public record MatchedKey(Kind kind, String asset, String advisory, boolean certain, List<Merger> history) {
    /** Copies the list. */
    public MatchedKey {
        history = List.copyOf(history);
    }

    /** One that needs no history. */
    MatchedKey(Kind kind, String asset, String advisory, boolean certain) {
        this(kind, asset, advisory, certain, List.of());
    }

    /** What can be common, the strongest first. */
    public enum Kind {
        /** The serial number. */
        SERIAL_NUMBER(0.99),
        /** The device identifier in the UDI. */
        DEVICE_IDENTIFIER(0.99),
        /** A person said that it is the same product. */
        LESSON(0.98),
        /** The SHA-2 or SHA-3 hash of a file. */
        FILE_HASH(0.98),
        /** Type, namespace and name of the package URL. */
        PACKAGE_URL(0.97),
        /** The model number the advisory gives, and the maker. */
        MODEL_NUMBER(0.95),
        /** The order number, and the maker. */
        STOCK_KEEPING_UNIT(0.95),
        /** Maker and name of the product. */
        MAKER_AND_PRODUCT(0.95),
        /** A model number that stands inside a name, and the maker. */
        MODEL_NUMBER_IN_NAME(0.9),
        /** Part, vendor and product of the CPE. */
        CPE(0.9),
        /** The name of the product, and a maker that became part of the other. */
        MERGED_MAKER_AND_PRODUCT(0.85),
        /** The name of the product, and a maker whose name differs by a slip of the pen. */
        SIMILAR_MAKER_AND_PRODUCT(0.8),
        /** The MD5 or SHA-1 hash of a file, which somebody can give another file. */
        WEAK_FILE_HASH(0.6),
        /** The name of the product alone. */
        PRODUCT(0.4),
        /** The maker, and words of the product's name. */
        MAKER_AND_WORDS(0.3);

        private final double strength;

        Kind(double strength) {
            this.strength = strength;
        }

        /** How far it alone can be believed, from 0 to 1: an order of ranks by experience, not a measured frequency. */
        public double strength() {
            return strength;
        }
    }
}
