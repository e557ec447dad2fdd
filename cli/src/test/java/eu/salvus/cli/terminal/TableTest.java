package eu.salvus.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.salvus.cli.terminal.Table.Column;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void text_stands_left_and_numbers_right() {
        Table table = Table.of(Column.text("service"), Column.number("patients"))
                .row("Urgences", "12")
                .row("Réanimation", "1,234");
        assertThat(table.lines(80))
                .containsExactly(
                        "service      patients",
                        "─────────────────────",
                        "Urgences           12",
                        "Réanimation     1,234");
    }

    @Test
    void the_widest_text_is_wrapped_until_the_table_fits() {
        Table table = Table.of(Column.text("a"), Column.number("b")).row("one two three four five six", "10");
        assertThat(table.lines(16))
                .containsExactly("a              b", "────────────────", "one two       10", "three four", "five six");
    }

    @Test
    void wide_characters_take_two_columns_and_combining_marks_none() {
        assertThat(TextWidth.of("病院")).isEqualTo(4);
        assertThat(TextWidth.of("e\u0301te\u0301")).isEqualTo(3);
        assertThat(TextWidth.of("été")).isEqualTo(3);
        assertThat(TextWidth.of("🏥")).isEqualTo(2);
        assertThat(TextWidth.of("\u001b[1;31mred\u001b[0m")).isEqualTo(3);
        Table table = Table.of(Column.text(""), Column.text("")).row("病院", "x").row("abcd", "y");
        assertThat(table.lines(80)).containsExactly("病院  x", "abcd  y");
    }

    @Test
    void no_line_is_wider_than_asked_even_when_words_are() {
        Table table = Table.of(Column.text("name"), Column.text("value"), Column.number("number"))
                .row("x".repeat(100), "病".repeat(60), "123456789012345678901234567890");
        for (int width = 30; width <= 100; width++) {
            int most = width;
            assertThat(table.lines(width))
                    .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(most));
        }
    }

    @Test
    void a_row_has_as_many_cells_as_there_are_columns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of(Column.text("a")).row("1", "2"));
    }

    @Test
    void in_a_narrow_window_rows_are_paragraphs_rather_than_cut_words() {
        Table table = Table.of(Column.text("service"), Column.number("patients"), Column.text("needs"))
                .row("Anaesthesiology", "12", "telecommunications")
                .row("Pharmacy", "3", "");
        assertThat(table.lines(40))
                .containsExactly(
                        "Anaesthesiology",
                        "  patients – 12",
                        "  needs – telecommunications",
                        "",
                        "Pharmacy",
                        "  patients – 3");
        assertThat(table.lines(50)).first().asString().startsWith("service ");
    }
}
