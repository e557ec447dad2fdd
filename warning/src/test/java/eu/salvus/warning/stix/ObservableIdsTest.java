package eu.salvus.warning.stix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ObservableIdsTest {

    /** UUIDs made by another implementation of version 5 of RFC 9562, of the same canonical text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"ipv4-addr\", \"value\": \"198.51.100.3\"}  | ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4",
                "{\"defanged\": true, \"value\": \"example.com\", \"type\": \"domain-name\"}"
                        + " | domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7",
            })
    void whoever_sees_the_same_thing_gives_it_the_same_id(String observable, String id) {
        assertThat(ObservableIds.of(JsonMapper.shared().readTree(observable))).contains(id);
    }

    @Test
    void of_several_hashes_the_first_of_the_standards_order_makes_the_id() {
        String both = "{\"type\": \"file\", \"hashes\": {\"SHA-256\": \"cd\", \"MD5\": \"ab\"}}";

        assertThat(id(both)).isEqualTo(id("{\"type\": \"file\", \"hashes\": {\"MD5\": \"ab\"}}"));
        assertThat(id(both)).isNotEqualTo(id("{\"type\": \"file\", \"hashes\": {\"SHA-256\": \"cd\"}}"));
    }

    @Test
    void what_does_not_make_the_thing_does_not_make_the_id() {
        assertThat(id("{\"type\": \"software\", \"name\": \"Word\", \"languages\": [\"fr\"]}"))
                .isEqualTo(id("{\"type\": \"software\", \"name\": \"Word\"}"));
        assertThat(id("{\"type\": \"software\", \"name\": \"Word\", \"version\": \"2\"}"))
                .isNotEqualTo(id("{\"type\": \"software\", \"name\": \"Word\"}"));
    }

    @Test
    void a_process_is_no_other_process() {
        assertThat(ObservableIds.of(JsonMapper.shared().readTree("{\"type\": \"process\", \"pid\": 1}")))
                .isEmpty();
        assertThat(ObservableIds.of(
                        JsonMapper.shared().readTree("{\"type\": \"user-account\", \"display_name\": \"x\"}")))
                .isEmpty();
    }

    private static String id(String json) {
        return ObservableIds.of(JsonMapper.shared().readTree(json)).orElseThrow();
    }
}
