package eu.salvus.server.identity;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When tokens were used last, written down once a minute for all: thousands of programs that ask at once would else each wait for a disk.
 */
@Component
class TokenUses {

    private static final long EVERY_MILLIS = 60_000;

    private final JdbcTemplate database;
    private final Map<UUID, Instant> unwritten = new ConcurrentHashMap<>();

    TokenUses(JdbcTemplate database) {
        this.database = database;
    }

    void used(UUID token, Instant at) {
        unwritten.put(token, at);
    }

    /** Writes down what is not yet; in the order of their ids, as whoever holds several of them has to. */
    @Scheduled(fixedRate = EVERY_MILLIS)
    @PreDestroy
    @Transactional
    void write() {
        List<Map.Entry<UUID, Instant>> uses = unwritten.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::copyOf)
                .toList();
        if (!uses.isEmpty()) {
            database.batchUpdate(
                    "update api_token set last_used_at = ? where id = ?",
                    uses.stream()
                            .map(use -> new Object[] {use.getValue().atOffset(ZoneOffset.UTC), use.getKey()})
                            .toList());
            uses.forEach(use -> unwritten.remove(use.getKey(), use.getValue()));
        }
    }
}
