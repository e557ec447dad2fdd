package eu.salvus.server.warning;

import eu.salvus.warning.alert.Affectedness;
import eu.salvus.warning.alert.Cause;
import eu.salvus.warning.alert.Decision;
import eu.salvus.warning.alert.Doer;
import eu.salvus.warning.alert.Exploitation;
import eu.salvus.warning.alert.Exposure;
import eu.salvus.warning.alert.HumanImpact;
import eu.salvus.warning.alert.MissionImpact;
import eu.salvus.warning.alert.Priority;
import eu.salvus.warning.alert.SafetyImpact;
import eu.salvus.warning.alert.Severity;
import eu.salvus.warning.alert.State;
import eu.salvus.warning.alert.Threat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads rows of alerts. */
final class AlertRows {

    static final String COLUMNS = "select a.* from alert a";

    private static final Pattern PARTING = Pattern.compile(" ");

    private AlertRows() {}

    static StoredAlert row(ResultSet row, int number) throws SQLException {
        return new StoredAlert(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getInt("version"),
                row.getString("title"),
                Doer.valueOf(row.getString("doer")),
                State.valueOf(row.getString("state")),
                Affectedness.valueOf(row.getString("affectedness")),
                Severity.valueOf(row.getString("severity")),
                new Threat(Exploitation.valueOf(row.getString("exploitation")), row.getBoolean("ransomware")),
                decision(row),
                instant(row, "deadline"),
                row.getInt("assets"),
                causes(row.getString("raised_for")),
                row.getInt("raised_count"),
                needed(row, "raised_at"),
                answer(row),
                times(row));
    }

    static StoredAlert.Times times(ResultSet row) throws SQLException {
        return new StoredAlert.Times(
                instant(row, "published_at"),
                needed(row, "fetched_at"),
                needed(row, "validated_at"),
                needed(row, "matched_at"),
                needed(row, "stored_at"),
                instant(row, "sent_at"),
                instant(row, "seen_at"));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                Exploitation.valueOf(row.getString("exploitation")),
                Exposure.valueOf(row.getString("exposure")),
                row.getBoolean("automatable"),
                SafetyImpact.valueOf(row.getString("safety")),
                MissionImpact.valueOf(row.getString("mission")),
                HumanImpact.valueOf(row.getString("human")),
                Priority.valueOf(row.getString("priority")));
    }

    private static StoredAlert.@Nullable Answer answer(ResultSet row) throws SQLException {
        Instant at = instant(row, "answered_at");
        return at == null
                ? null
                : new StoredAlert.Answer(
                        at, row.getString("answered_by"), row.getString("note"), instant(row, "answer_ends_at"));
    }

    private static List<Cause> causes(String text) {
        return Arrays.stream(PARTING.split(text)).map(Cause::valueOf).toList();
    }

    private static Instant needed(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
