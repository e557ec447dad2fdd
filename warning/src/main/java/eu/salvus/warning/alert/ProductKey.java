package eu.salvus.warning.alert;

import eu.salvus.twin.Asset;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation has of one kind, as one decision concerns it: maker and product as its own twin names them, whatever their versions.
 *
 * @param text in lower case, maker and product parted by a slash
 */
public record ProductKey(String text) {

    private static final int LONGEST = 150;

    /** The product that an asset is; one of which nothing is known stands for itself. */
    public static ProductKey of(Asset asset) {
        String product = first(asset.product(), asset.model(), asset.profile(), asset.name(), asset.id());
        return new ProductKey(plain(asset.vendor()) + "/" + plain(product));
    }

    private static @Nullable String first(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !plain(text).isEmpty()) {
                return text;
            }
        }
        return null;
    }

    private static String plain(@Nullable String text) {
        String plain = text == null ? "" : PlainText.of(text);
        int characters = plain.codePointCount(0, plain.length());
        return characters <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
    }
}
