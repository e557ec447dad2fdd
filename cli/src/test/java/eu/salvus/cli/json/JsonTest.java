package eu.salvus.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {

    private record Thing(
            String name, double value, @Nullable Double nothing, List<Integer> list, DayOfWeek day, LocalDate date) {}

    @Test
    void components_keep_their_order_and_what_is_no_number_is_null() {
        Thing thing = new Thing(
                "é\"", Double.POSITIVE_INFINITY, null, List.of(1, 2), DayOfWeek.MONDAY, LocalDate.of(2026, 1, 2));
        assertThat(Json.text(thing)).isEqualTo("""
                        {
                          "name" : "é\\"",
                          "value" : null,
                          "nothing" : null,
                          "list" : [
                            1,
                            2
                          ],
                          "day" : "monday",
                          "date" : "2026-01-02"
                        }
                        """);
        assertThat(Json.text(Map.of("a", 1.5))).isEqualTo("{\n  \"a\" : 1.5\n}\n");
    }
}
