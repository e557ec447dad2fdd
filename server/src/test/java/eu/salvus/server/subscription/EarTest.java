package eu.salvus.server.subscription;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.warning.source.DoorException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a bell is listened to, against one that truly rings. */
@ServerTest
class EarTest {

    private static final Map<String, String> HEADERS = Map.of("Authorization", "Bearer " + ToyCentre.TOKEN);

    @Autowired
    GuardedBell bells;

    @Autowired
    MovingClock clock;

    private final Semaphore rounds = new Semaphore(0);
    private final AtomicBoolean answers = new AtomicBoolean(true);
    private ToyCentre centre;
    private Ear ear;

    @BeforeEach
    void listen() {
        centre = new ToyCentre();
        ear = ear(centre.at("/taxii2/centre/bell/"));
    }

    @AfterEach
    void end() throws InterruptedException {
        ear.stop();
        ear.join(Duration.ofSeconds(10));
        centre.close();
    }

    @Test
    void eachTimeItRingsItIsAskedWhatThereIs() throws InterruptedException {
        Instant before = clock.instant();
        ear.start();
        assertThat(goneRound()).as("at the beginning").isTrue();
        until(() -> centre.listening() == 1 && ear.sign().live());

        centre.ring();
        assertThat(goneRound()).isTrue();
        centre.ring();
        assertThat(goneRound()).isTrue();

        assertThat(ear.sign().at()).isAfterOrEqualTo(before);
        assertThat(rounds.tryAcquire()).isFalse();
    }

    @Test
    void aSignOfLifeIsNoRing() throws InterruptedException {
        ear.start();
        goneRound();
        assertThat(ear.line(": alive")).isTrue();
        assertThat(ear.line("event: added")).isTrue();
        assertThat(rounds.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void itEndsInTheMidstOfListening() throws InterruptedException {
        ear.start();
        until(() -> centre.listening() == 1);
        ear.stop();
        ear.join(Duration.ofSeconds(10));
        assertThat(ear.line("data: {}")).isFalse();
    }

    @Test
    void aCentreThatGivesNoAnswerIsNotAskedEachTimeItsBellRings() throws InterruptedException {
        answers.set(false);
        ear.start();
        goneRound();
        for (int ring = 0; ring < 50; ring++) {
            ear.ring();
        }
        assertThat(rounds.tryAcquire(500, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void aCentreThatGivesNoAnswerIsAskedAtOnceWhenSomebodyWantsIt() throws InterruptedException {
        answers.set(false);
        ear.start();
        goneRound();
        for (int person = 0; person < 5; person++) {
            ear.ask();
            assertThat(goneRound()).isTrue();
        }
    }

    @Test
    void aBellThatIsNotThereIsToldFromOneThatRefuses() {
        assertThatExceptionOfType(DoorException.class)
                .isThrownBy(() -> bells.listen(centre.at("/taxii2/nowhere/"), HEADERS, line -> true))
                .matches(DoorException::absent);
        assertThatExceptionOfType(DoorException.class)
                .isThrownBy(() -> bells.listen(centre.at("/taxii2/centre/bell/"), Map.of(), line -> true))
                .matches(DoorException::needsRights);
        assertThatExceptionOfType(DoorException.class)
                .isThrownBy(() -> bells.listen(URI.create("http://192.0.2.1/bell/"), HEADERS, line -> true))
                .matches(refused -> refused.reason() == DoorException.Reason.FORBIDDEN);
    }

    @Test
    void waitsGrowToTheirLongestAndAreNeverTheSameForAll() {
        Duration longest = Duration.ofMinutes(5);
        List<Duration> firsts = new ArrayList<>();
        for (int hospital = 0; hospital < 100; hospital++) {
            Waits waits = new Waits(new UUID(hospital, hospital * 31L), Duration.ofSeconds(4), longest);
            firsts.add(waits.after(1));
            assertThat(waits.after(1)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
            assertThat(waits.after(4)).isBetween(Duration.ofSeconds(16), Duration.ofSeconds(32));
            assertThat(waits.after(1_000)).isBetween(longest.dividedBy(2), longest);
        }
        assertThat(firsts.stream().distinct().count()).isGreaterThan(80);
    }

    private Ear ear(URI bell) {
        return new Ear(
                UUID.randomUUID(),
                List.of(bell),
                HEADERS,
                new Ear.Tasks() {
                    @Override
                    public boolean round(Ear itself) {
                        rounds.release();
                        return answers.get();
                    }

                    @Override
                    public Duration untilDue() {
                        return Duration.ofHours(1);
                    }

                    @Override
                    public void hear(URI address, Map<String, String> headers, Ear itself) throws DoorException {
                        bells.listen(address, headers, itself::line);
                    }
                },
                clock);
    }

    private boolean goneRound() throws InterruptedException {
        return rounds.tryAcquire(20, TimeUnit.SECONDS);
    }
}
