package eu.salvus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static String printed(Result result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Report.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), result);
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void aRateIsMetFromItsShareOfTheLimitOn() {
        assertThat(Result.rate("r", 60, "runs/s", 100, "limit", 0.6).met()).isTrue();
        assertThat(Result.rate("r", 59, "runs/s", 100, "limit", 0.6).met()).isFalse();
    }

    @Test
    void aCostIsMetUpToItsBound() {
        assertThat(Result.cost("c", 6, "s", 6).met()).isTrue();
        assertThat(Result.cost("c", 6.1, "s", 6).met()).isFalse();
    }

    @Test
    void whatIsOnlyShownIsAlwaysMet() {
        assertThat(Result.shown("s", 0, "runs/s", 100, "limit").met()).isTrue();
    }

    @Test
    void aMissedMeasureSaysSoWithinEightyColumns() {
        String line = printed(Result.rate("all-layers-saturated", 1_234_567, "runs/s", 9_876_543, "limit", 0.25));
        assertThat(line).contains("1,234,567", "9,876,543", "0.12", ">= 0.25").endsWith("MISSED");
        assertThat(line.length()).isLessThanOrEqualTo(80);
    }

    @Test
    void jsonHasOneObjectAMeasure() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Report.printJson(new PrintStream(bytes, true, StandardCharsets.UTF_8), List.of(Result.cost("c", 3, "s", 6)));
        assertThat(bytes.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("[{\"name\": \"c\", \"value\": 3.0, \"unit\": \"s\", \"limit\": 6.0,"
                        + " \"against\": \"bound\", \"ratio\": 0.5, \"met\": true}]");
    }
}
