package eu.salvus.twin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/twin.md shows is true. */
class DocumentationTest {
    private final String page;

    DocumentationTest() throws IOException {
        page = Files.readString(Path.of(System.getProperty("salvus.root"), "docs", "twin.md"));
    }

    @Test
    void the_twin_shown_is_valid_and_without_warnings() {
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).isTrue();
        Reading reading = TwinReader.read("twin.md", block.group(1));
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void every_list_is_explained_with_all_its_keys() {
        for (Section<?> section : Section.ALL) {
            String row = page.lines()
                    .filter(line -> line.startsWith("| `" + section.key() + "` |"))
                    .findFirst()
                    .orElse("");
            assertThat(row).as(section.key()).isNotEmpty();
            if (section.shape() != AssetShapes.PROFILE) {
                section.shape().keys().stream()
                        .filter(key -> !key.equals("id") && !key.equals("name"))
                        .forEach(key -> assertThat(row).contains("`" + key + "`"));
            }
        }
    }
}
