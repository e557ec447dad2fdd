package eu.salvus.simulation.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ContentFileTest {

    private enum Colour {
        DARK_RED,
        BLUE
    }

    private record Thing(String name, double share, Colour colour, List<String> tags, LocalText text) {

        static Thing read(Section root) {
            return new Thing(
                    root.text("name"),
                    root.section("inner").number("share", 0, 1),
                    root.word("colour", Colour.class),
                    root.texts("tags"),
                    LocalText.read(root, "text"));
        }
    }

    @Test
    void readsEveryKindOfValue() {
        Thing thing = new ContentFile("thing.yaml", """
                name: a
                inner: {share: 0.25}
                colour: dark-red
                tags: [x, y]
                text: {en: Hello, fr: Bonjour}
                """).read(Thing::read);
        assertThat(thing)
                .isEqualTo(new Thing("a", 0.25, Colour.DARK_RED, List.of("x", "y"), new LocalText("Hello", "Bonjour")));
        assertThat(thing.text.in(Locale.CANADA_FRENCH)).isEqualTo("Bonjour");
        assertThat(thing.text.in(Locale.GERMAN)).isEqualTo("Hello");
    }

    @Test
    void reportsAllErrorsAtOnceWithPlaceAndRemedy() {
        ContentFile file = new ContentFile("thing.yaml", """
                nam: a
                inner: {share: 2, shame: 1}
                colour: green
                text: {en: Hello}
                """);
        assertThatThrownBy(() -> file.read(Thing::read))
                .isInstanceOfSatisfying(
                        ContentException.class,
                        e -> assertThat(e.errors())
                                .containsExactlyInAnyOrder(
                                        "thing.yaml:1:1: name is missing; add `name: …`",
                                        "thing.yaml:2:16: inner.share is 2; write a number from 0 to 1",
                                        "thing.yaml:3:9: colour is `green`; write one of dark-red, blue",
                                        "thing.yaml:4:7: text.fr is missing; add `fr: …`",
                                        "thing.yaml:1:1: `nam` is not a key Salvus knows here; remove it, or write one of colour, inner, name, tags,"
                                                + " text",
                                        "thing.yaml:2:19: `inner.shame` is not a key Salvus knows here; remove it, or write one of share"));
    }

    @Test
    void saysWhereYamlBreaks() {
        assertThatThrownBy(() -> new ContentFile("x.yaml", "a: [1,\nb: 2").read(Thing::read))
                .hasMessageStartingWith("x.yaml:2:")
                .hasMessageContaining("not valid YAML");
        assertThatThrownBy(() -> new ContentFile("x.yaml", "").read(Thing::read))
                .hasMessageContaining("holds nothing");
        assertThatThrownBy(() -> ContentFile.of(Path.of("no-such.yaml"))).hasMessageContaining("no such file");
    }
}
