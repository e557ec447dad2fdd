package eu.salvus.warning.alert;

import eu.salvus.twin.Asset;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation has of one kind, as one decision concerns it: maker and product, whatever their spelling and versions.
 *
 * @param text in lower case, maker and product parted by a slash
 */
public record ProductKey(String text) {

    private static final int LONGEST = 150;

    static ProductKey of(String maker, String product) {
        return new ProductKey(cut(maker) + "/" + cut(product));
    }

    /** Maker and product as a twin spells them: alerts that were kept before spellings were seen through have such keys. */
    public static ProductKey spelt(Asset asset) {
        return of(plain(asset.vendor()), plain(name(asset)));
    }

    /** What an asset is called, by the best there is. */
    static @Nullable String name(Asset asset) {
        return first(asset.product(), asset.model(), asset.profile(), asset.name(), asset.id());
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
        return text == null ? "" : PlainText.of(text);
    }

    private static String cut(String plain) {
        int characters = plain.codePointCount(0, plain.length());
        return characters <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
    }
}
