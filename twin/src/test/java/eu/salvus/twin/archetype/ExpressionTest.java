package eu.salvus.twin.archetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    private final Names names = Names.outermost();

    ExpressionTest() {
        names.put("beds", new Value(300.0, Sources.of("answer beds")));
        names.put("rate", new Value(0.5, Sources.of("HSE 2021")));
        names.put("usb", new Value("open", Sources.of("assumption")));
        names.put("day", new Value(LocalDate.of(2026, 1, 1), Sources.NONE));
        names.put("unit.id", Value.of("icu"));
        names.define("half", Expression.of("=beds / 2"));
        names.define("self", Expression.of("=self + 1"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "1 + 2 * 3 | 7",
                "(1 + 2) * 3 | 9",
                "8 - 2 - 1 | 5",
                "8 / 2 / 2 | 2",
                "beds * rate | 150",
                "half | 150",
                "max(2, round(beds / 200)) | 2",
                "round(7 / 2) | 4",
                "ceil(7.1) | 8",
                "min(2, 3) | 2",
                "1 / 3 | 0.3333",
                "if(usb = 'open', 1, 2) | 1",
                "beds >= 300 and usb != 'blocked' | true",
                "beds < 300 or not (rate > 1) | true",
                "days-before(day, 31) | 2025-12-01",
                "value('unit', 'id') | icu",
                "nothing | nothing"
            })
    void aFormulaHasItsUsualMeaning(String formula, String expected) {
        assertThat(Expression.of("=" + formula).evaluate(names).text()).isEqualTo(expected);
    }

    @Test
    void aValueRemembersTheSourcesOfAllThatItUsed() {
        assertThat(Expression.of("=half * rate").evaluate(names).sources()).hasToString("answer beds; HSE 2021");
        assertThat(Expression.of("=if(usb = 'open', beds, rate)")
                        .evaluate(names)
                        .sources())
                .hasToString("answer beds; assumption");
        assertThat(Expression.of("ws-{unit.id}-{beds}").evaluate(names).text()).isEqualTo("ws-icu-300");
    }

    @Test
    void whatHidesBehindAnUnneededPartIsNotAskedFor() {
        assertThat(Expression.of("=if(true, 1, unheard-of)").evaluate(names).number())
                .isEqualTo(1);
        assertThat(Expression.of("=false and unheard-of").evaluate(names).truth())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "1 + | a value is missing",
                "(1 | `)` is missing",
                "1 2 | something stands after its end",
                "median(1, 2) | there is no function",
                "bed * 2 | nothing is named `bed`",
                "self | defined by itself",
                "usb + 1 | is no number",
                "beds = 'many' | cannot be compared",
                "if(beds, 1, 2) | neither true nor false"
            })
    void aWrongFormulaSaysWhatIsWrong(String formula, String message) {
        assertThatThrownBy(() -> Expression.of("=" + formula).evaluate(names))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining(message);
    }
}
