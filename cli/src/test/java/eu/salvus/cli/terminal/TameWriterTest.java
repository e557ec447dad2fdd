package eu.salvus.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TameWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2J",
                "\u001b]0;title\u0007",
                "\u001b[8m",
                "\u001bc",
                "\u009b2J",
                "\u0000",
                "\b",
                "\u007f",
                "all is well\rno",
                "\u202egnp.exe",
                "\u2066x"
            })
    void what_would_steer_the_terminal_is_replaced(String text) {
        assertThat(written("before " + text))
                .contains("\ufffd")
                .doesNotContainPattern("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]");
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void styles_pass(Style style) {
        assertThat(written(style.apply("a") + " b")).isEqualTo(style.apply("a") + " b");
    }

    @Test
    void lines_tabs_and_a_bar_that_is_drawn_anew_pass() {
        assertThat(written("a\r\n\tb\n")).isEqualTo("a\r\n\tb\n");
        assertThat(written("\rname ███ 3 %")).isEqualTo("\rname ███ 3 %");
        assertThat(written("\r\u001b[K")).isEqualTo("\r\u001b[K");
        assertThat(written("« déjà » $1 \\ 病院")).isEqualTo("« déjà » $1 \\ 病院");
    }

    private static String written(String text) {
        StringWriter out = new StringWriter();
        new PrintWriter(new TameWriter(out)).print(text);
        return out.toString();
    }
}
