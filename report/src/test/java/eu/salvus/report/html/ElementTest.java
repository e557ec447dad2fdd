package eu.salvus.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ElementTest {

    @Test
    void texts_and_attributes_are_escaped() {
        assertThat(new Element("p")
                        .with("title", "\"><script>alert('1')</script>")
                        .add("<b>", List.of("a & b"), Html.element("i", "c"))
                        .markup())
                .isEqualTo(
                        "<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;\">&lt;b&gt;a &amp; b<i>c</i></p>");
    }

    @Test
    void signs_that_turn_the_direction_of_the_page_and_controls_are_left_out() {
        assertThat(Html.element("p", "a\u202Eb\u2066c\u0000d\uD800e\u001Bf").markup())
                .isEqualTo("<p>abcdef</p>");
        assertThat(Html.element("p", "عربي 🙂").markup()).isEqualTo("<p>عربي 🙂</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "onload", "style"})
    void what_could_carry_a_script_or_break_the_policy_is_refused(String attribute) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Element("p").with(attribute, "x"));
    }

    @Test
    void names_that_are_none_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Element("p><script"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Element("p").with("a b", ""));
    }

    @Test
    void data_cannot_end_its_own_element_and_read_back_the_same() {
        String hostile = "</script><script>alert(1)</script><!-- ]]> & \u2028 é";
        String markup = new DataBlock("d", Map.of("name", hostile)).markup();
        String json = markup.substring(markup.indexOf('>') + 1, markup.lastIndexOf("</script>"));
        assertThat(json).doesNotContain("<", ">", "&", "\u2028");
        JsonNode read = JsonMapper.builder().build().readTree(json);
        assertThat(read.get("name").stringValue()).isEqualTo(hostile);
    }

    @Test
    void a_bundle_is_named_by_its_hash() {
        // The example of the Content Security Policy specification.
        assertThat(new Bundle("script", "alert('Hello, world.');").source())
                .isEqualTo("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
        assertThatIllegalArgumentException().isThrownBy(() -> new Bundle("style", "</style>"));
    }
}
