package eu.salvus.warning.product;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of makers: data, read from a file.
 *
 * @param version counts up with each publication
 * @param entries the makers, by canonical name
 * @param legalForms words that say only what sort of company it is
 * @param generic words that name no maker of their own: {@code medical}, {@code systems}, countries
 * @param systems how names of operating systems begin, and whose they are
 */
record VendorTable(
        int version,
        Map<String, Entry> entries,
        List<String> legalForms,
        List<String> generic,
        Map<String, String> systems) {
    /**
     * A maker.
     *
     * @param name its canonical name
     * @param spellings other names of it
     * @param merger what it became part of or was split off from; null when it stands for itself
     */
    record Entry(
            String name, List<String> spellings, @Nullable Merger merger) {}
}
