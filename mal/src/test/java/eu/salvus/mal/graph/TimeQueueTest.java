package eu.salvus.mal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeQueueTest {

    private record Item(double number, int step) {}

    @Test
    void stepsComeOutByNumberAndAtEqualNumbersByIndex() {
        Random random = new Random(5);
        TimeQueue queue = new TimeQueue();
        PriorityQueue<Item> oracle =
                new PriorityQueue<>(Comparator.comparingDouble(Item::number).thenComparingInt(Item::step));
        for (int i = 0; i < 50_000; i++) {
            if (oracle.isEmpty() || random.nextInt(100) < (i < 30_000 ? 60 : 30)) {
                Item item = new Item(random.nextInt(500), random.nextInt(1000));
                queue.add(item.number, item.step);
                oracle.add(item);
            } else {
                Item expected = oracle.remove();
                assertThat(queue.least()).isEqualTo(expected.number);
                assertThat(queue.take()).isEqualTo(expected.step);
            }
        }
    }
}
