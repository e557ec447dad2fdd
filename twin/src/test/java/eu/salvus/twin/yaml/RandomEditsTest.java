package eu.salvus.twin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Controls;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For any twin with comments anywhere: an edit changes its line and no other. The seed is in the name of the test. */
class RandomEditsTest {
    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    private static String text(TwinDocument document) {
        return new String(document.files().values().iterator().next(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_edit_changes_its_line_and_keeps_all_others(long seed) {
        Random random = new Random(seed);
        Twin twin = RandomTwins.twin(seed, 3);
        String commented = comment(TwinWriter.write(twin), random);
        TwinDocument document = TwinDocument.of("seed-" + seed, commented);
        assertThat(document.twin()).isEqualTo(twin);
        Asset asset = twin.assets().get(random.nextInt(twin.assets().size()));
        Controls.Usb usb = asset.controls().usb() == Controls.Usb.OPEN ? Controls.Usb.BLOCKED : Controls.Usb.OPEN;
        TwinDocument edited = document.with("assets/" + asset.id() + "/controls/usb", Words.of(usb));
        Asset after = TwinIndex.of(edited.twin()).asset(asset.id());
        assertThat(after.controls().usb()).isEqualTo(usb);
        assertThat(differing(commented, text(edited))).hasSizeLessThanOrEqualTo(1);
        List<Asset> others = new ArrayList<>(twin.assets());
        others.remove(asset);
        assertThat(edited.twin().assets()).containsAll(others);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_added_and_taken_out_again_leaves_the_text_as_it_was(long seed) {
        Random random = new Random(seed);
        String text = comment(TwinWriter.write(RandomTwins.twin(seed, 2)), random);
        TwinDocument document = TwinDocument.of("seed-" + seed, text);
        assertThat(text(document.withAdded("sites", "{id: added}").without("sites/added")))
                .isEqualTo(text);
        Asset asset = document.twin().assets().getFirst();
        String renamed = text(document.renamed(asset.id(), "another-name"));
        assertThat(text(TwinDocument.of("r", renamed).renamed("another-name", asset.id())))
                .isEqualTo(text);
    }

    /** The text with comments at the ends of some lines and between others. */
    private static String comment(String text, Random random) {
        StringBuilder commented = new StringBuilder();
        text.lines().forEach(line -> {
            if (random.nextInt(4) == 0) {
                commented.append("   # above ").append(random.nextInt(1000)).append('\n');
            }
            commented
                    .append(line)
                    .append(random.nextInt(4) == 0 ? "   # beside" : "")
                    .append('\n');
        });
        return commented.toString();
    }

    /** The lines of the first text that the second lacks. */
    private static List<String> differing(String first, String second) {
        List<String> missing = new ArrayList<>(first.lines().toList());
        second.lines().forEach(missing::remove);
        return missing;
    }
}
