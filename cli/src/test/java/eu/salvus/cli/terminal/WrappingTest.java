package eu.salvus.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {

    @Test
    void lines_break_at_spaces() {
        assertThat(Wrapping.lines("one two three", 7)).containsExactly("one two", "three");
    }

    @Test
    void a_no_break_space_holds() {
        assertThat(Wrapping.lines("one 12\u00a0% of", 6)).containsExactly("one", "12\u00a0%", "of");
    }

    @Test
    void a_word_that_fits_no_line_is_cut() {
        assertThat(Wrapping.lines("a abcdefgh", 3)).containsExactly("a", "abc", "def", "gh");
        assertThat(Wrapping.lines("病院", 1)).containsExactly("病", "院");
    }

    @Test
    void an_indented_paragraph_stays_indented() {
        assertThat(Wrapping.lines("  one two three", 9)).containsExactly("  one two", "  three");
    }

    @Test
    void empty_lines_stay() {
        assertThat(Wrapping.lines("a\n\nb", 5)).containsExactly("a", "", "b");
    }

    @Test
    void the_lines_of_an_item_hang_under_its_first() {
        assertThat(Wrapping.hanging("• ", "  ", "one two three", 9)).isEqualTo("• one two\n  three");
    }

    @Test
    void no_line_begins_with_a_sign_of_french_or_breaks_within_its_quotation_marks() {
        assertThat(Wrapping.lines("dire oui ?", 8)).containsExactly("dire", "oui\u00a0?");
        assertThat(Wrapping.lines("le mot « oui » dit", 12)).containsExactly("le mot", "«\u00a0oui\u00a0» dit");
    }
}
