package eu.salvus.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Lanes lanes = new Lanes(4);

    @Test
    void however_many_organisations_wait_a_mail_server_is_asked_by_a_few_at_a_time() {
        lanes.offer(Channel.EMAIL, messages(500, false));
        assertThat(entered()).hasSize(12);
    }

    @Test
    void what_cannot_wait_finds_a_place_where_everything_else_hangs() {
        lanes.offer(Channel.EMAIL, messages(500, false));
        entered();
        lanes.offer(Channel.EMAIL, messages(500, true));
        assertThat(entered()).hasSize(4).allMatch(Messages.Message::urgent);
        assertThat(lanes.next(Channel.EMAIL)).isNull();
    }

    @Test
    void what_ends_makes_room_for_the_next() {
        lanes.offer(Channel.EMAIL, messages(500, false));
        entered().stream().limit(3).forEach(lanes::leave);
        assertThat(entered()).hasSize(3);
    }

    @Test
    void an_organisation_takes_no_more_than_its_own_places() {
        UUID one = UUID.randomUUID();
        List<Messages.Message> due = new ArrayList<>(IntStream.range(0, 10)
                .mapToObj(each -> message(Channel.EMAIL, one, false))
                .toList());
        Messages.Message other = message(Channel.EMAIL, UUID.randomUUID(), false);
        due.add(other);
        lanes.offer(Channel.EMAIL, due);
        assertThat(entered()).hasSize(5).contains(other);
    }

    @Test
    void a_channel_that_is_full_holds_up_no_other() {
        lanes.offer(Channel.EMAIL, messages(500, true));
        entered();
        Messages.Message hook = message(Channel.WEBHOOK, UUID.randomUUID(), false);
        lanes.offer(Channel.WEBHOOK, List.of(hook));
        assertThat(lanes.next(Channel.WEBHOOK)).isEqualTo(hook);
    }

    private List<Messages.Message> entered() {
        List<Messages.Message> all = new ArrayList<>();
        for (Messages.Message each = lanes.next(Channel.EMAIL); each != null; each = lanes.next(Channel.EMAIL)) {
            all.add(each);
        }
        return all;
    }

    private static List<Messages.Message> messages(int count, boolean urgent) {
        return IntStream.range(0, count)
                .mapToObj(each -> message(Channel.EMAIL, UUID.randomUUID(), urgent))
                .toList();
    }

    private static Messages.Message message(Channel channel, UUID organisation, boolean urgent) {
        return new Messages.Message(
                UUID.randomUUID(),
                organisation,
                organisation,
                organisation,
                channel,
                MessageState.DUE,
                1,
                urgent,
                NOW,
                0,
                null,
                null,
                NOW,
                null,
                null);
    }
}
