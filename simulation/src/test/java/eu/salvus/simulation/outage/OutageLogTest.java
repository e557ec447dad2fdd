package eu.salvus.simulation.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutageLogTest {

    private record Entry(double time, int resource, boolean out) {}

    @Test
    void sortsByTimeAndKeepsTheOrderOfAdditionAtEqualTimes() {
        Random random = new Random(42);
        OutageLog log = new OutageLog();
        for (int round = 0; round < 20; round++) {
            log.clear();
            List<Entry> expected = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                Entry entry = new Entry(random.nextInt(40), random.nextInt(9), random.nextBoolean());
                log.add(entry.time, entry.resource, entry.out);
                expected.add(entry);
            }
            expected.sort(Comparator.comparingDouble(Entry::time));
            log.sort();
            List<Entry> actual = new ArrayList<>();
            for (int i = 0; i < log.size(); i++) {
                actual.add(new Entry(log.time(i), log.resource(i), log.out(i)));
            }
            assertThat(actual).isEqualTo(expected);
        }
    }
}
