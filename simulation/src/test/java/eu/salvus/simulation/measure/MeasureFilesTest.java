package eu.salvus.simulation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.salvus.simulation.content.ContentException;
import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.content.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasureFilesTest {
    private static final String RIGHT = """
            salvus-measures: 1
            measures:
              - id: block
                name: {en: Block, fr: Bloquer}
                summary: {en: Blocks., fr: Bloque.}
                by: it
                changes:
                  - {improve: asset, where: {kind: workstation}, to: {usb: blocked}}
                effectiveness: {share: [0.8, 0.9], source: assumption}
                cost: {unit: part, buy: {fixed: 100, each: [1, 2]}, perYear: {each: 3}, source: assumption}
                staffDays: {once: {fixed: 2}, source: assumption}
                leadTimeDays: 10
                howTo: {en: So., fr: Ainsi.}
            """;

    private static Measures read(String... texts) {
        List<MeasureGroup> groups = IntStream.range(0, texts.length)
                .mapToObj(i -> new MeasureGroup("group-" + i, new LocalText("a", "b")))
                .toList();
        List<ContentFile> files = IntStream.range(0, texts.length)
                .mapToObj(i -> new ContentFile("group-" + i + ".yaml", texts[i]))
                .toList();
        return Measures.read(groups, files);
    }

    private static List<String> errors(String... texts) {
        return catchThrowableOfType(ContentException.class, () -> read(texts)).errors();
    }

    @Test
    void aMeasureIsReadWhole() {
        Measure measure = read(RIGHT).find("block");

        assertThat(measure).isNotNull();
        assertThat(measure.name().in(Locale.FRENCH)).isEqualTo("Bloquer");
        assertThat(measure.coverage()).isEqualTo(1);
        assertThat(measure.group()).isEqualTo("group-0");
        Price price = measure.price(10, 3);
        assertThat(price.euros()).isEqualTo(new Amount(100 + 10 + 90, 100 + 20 + 90));
        assertThat(price.staffDays()).isEqualTo(new Amount(2, 2));
        assertThat(price.staffHoursPerYear()).isEqualTo(Amount.ZERO);
    }

    @Test
    void allMistakesAreReportedAtTheirPlaces() {
        String wrong = RIGHT.replace("id: block", "id: Block it")
                .replace("by: it", "by: me")
                .replace("kind: workstation", "kind: computer")
                .replace("usb: blocked", "usb: blokced, sticks: none")
                .replace("[0.8, 0.9]", "[0.9, 1.8]")
                .replace("each: [1, 2]", "each: [2, 1]")
                .replace("fixed: 2}", "fixed: two}")
                .replace("fr: Ainsi.", "de: So.");

        assertThat(errors(wrong))
                .anySatisfy(error ->
                        assertThat(error).startsWith("group-0.yaml:3:5: ").contains("`Block it`"))
                .anySatisfy(error ->
                        assertThat(error).startsWith("group-0.yaml:6:9: ").contains("`me`", "supplier"))
                .anySatisfy(
                        error -> assertThat(error).startsWith("group-0.yaml:8:").contains("`computer`", "workstation"))
                .anySatisfy(
                        error -> assertThat(error).startsWith("group-0.yaml:8:").contains("`blokced`", "blocked"))
                .anySatisfy(
                        error -> assertThat(error).startsWith("group-0.yaml:8:").contains("sticks", "usb"))
                .anySatisfy(
                        error -> assertThat(error).startsWith("group-0.yaml:9:").contains("share", "0 to 1"))
                .anySatisfy(error ->
                        assertThat(error).startsWith("group-0.yaml:10:").contains("each", "[low, high]"))
                .anySatisfy(error ->
                        assertThat(error).startsWith("group-0.yaml:11:").contains("two", "number"))
                .anySatisfy(error ->
                        assertThat(error).startsWith("group-0.yaml:13:").contains("fr is missing"))
                .anySatisfy(error ->
                        assertThat(error).startsWith("group-0.yaml:13:").contains("howTo.de"));
    }

    @Test
    void aChangeThatWouldMakeThingsWorseIsRefused() {
        String worse = RIGHT.replace("usb: blocked", "goldenImage: false");

        assertThat(errors(worse)).singleElement().asString().contains("goldenImage would make it worse", "write true");
    }

    @Test
    void aMeasureHasEitherChangesOrAReasonWhyItHasNone() {
        String both = RIGHT + "    notSimulated: {en: Law only., fr: Droit seul.}\n";
        String neither = RIGHT.replaceAll("(?m)^    changes:\\n.*\\n", "");

        assertThat(errors(both)).singleElement().asString().contains("notSimulated", "either changes or a reason");
        assertThat(errors(neither)).singleElement().asString().contains("either changes or a reason");
    }

    @Test
    void whatAMeasureNeedsAndExcludesMustExistAndFitTogether() {
        String unknown = RIGHT + "    needs: [cleaning]\n";
        String circle = RIGHT + "    needs: [other]\n";
        String back = RIGHT.replace("id: block", "id: other") + "    needs: [block]\n";
        String excluding = RIGHT.replace("id: block", "id: other") + "    excludes: [block]\n";

        assertThat(errors(unknown)).singleElement().asString().contains("measure block", "`cleaning`");
        assertThat(errors(circle, back)).anySatisfy(error -> assertThat(error).contains("block", "needs itself"));
        assertThat(errors(circle, excluding)).singleElement().asString().contains("needs other and excludes it");
        assertThat(errors(RIGHT, RIGHT)).singleElement().asString().contains("two measures have this id");
    }
}
