package eu.salvus.server.source;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.csaf.CsafAdvisories;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Brings what sources publish, and lets all hear it, for tests of what comes of it. */
public final class Bringing {

    private static final String SOURCE = "csaf-somebody";

    private final Bulletins bulletins;
    private final HearingRound round;
    private final TransactionOperations transactions;
    private final JdbcClient database;

    /** To a running application. */
    public Bringing(ApplicationContext application) {
        bulletins = application.getBean(Bulletins.class);
        round = application.getBean(HearingRound.class);
        transactions = application.getBean(TransactionOperations.class);
        database = application.getBean(JdbcClient.class);
    }

    /** Brings some documents of CSAF. */
    public void bring(String... documents) {
        List<Bulletin> some = Arrays.stream(documents).map(Bringing::bulletin).toList();
        transactions.executeWithoutResult(brought -> bulletins.add(SOURCE, some));
    }

    /** Lets everybody hear all there is. */
    public void settle() {
        // Who hears while a round looks is passed over by it, and may be through before anybody asks.
        boolean more = true;
        while (more) {
            more = round.isBusy();
            more |= round.go(() -> true);
            more |= round.isBusy();
        }
    }

    /** Says that a weakness is exploited. */
    public void exploited(String weakness) {
        database.sql(
                        "insert into exploitation (weakness, source, kind, level, ransomware, body) values (?, ?, ?, 'ACTIVE', true, ?)")
                .params(weakness, SOURCE, "KEV", new byte[0])
                .update();
    }

    /** As if nothing had been brought. */
    public void forget() {
        database.sql("delete from bulletin where source = ?").param(SOURCE).update();
        database.sql("delete from exploitation where source = ?").param(SOURCE).update();
    }

    private static Bulletin bulletin(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        Advisory advisory =
                Objects.requireNonNull(CsafAdvisories.read("b.json", bytes).advisory());
        return new Bulletin(advisory.trackingId(), Bulletin.Format.CSAF, bytes, advisory, Instant.now(), Instant.now());
    }
}
