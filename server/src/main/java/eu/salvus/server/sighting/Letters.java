package eu.salvus.server.sighting;

import eu.salvus.warning.stix.AdvisorySighting.Answer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what letter boxes were told. The numbers are the true ones: none leaves but through the {@link Veil}. */
@Repository
class Letters {

    private static final List<String> TOUCHING = Arrays.stream(Answer.values())
            .filter(Answer::touches)
            .map(Answer::name)
            .toList();

    /** Whoever tells machines only says by their number whether it is touched. */
    private static final String TOUCHED = "(l.answer in (:touching) or l.answer is null and l.machines > 0)";

    private final JdbcClient database;

    Letters(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is said of an advisory.
     *
     * @param touched how many it touches, whatever else they say
     * @param answers how many of these, and of the others, answered what
     * @param counting how many of those it touches told how many machines
     * @param machines how many these are together
     */
    record Tally(long touched, Map<Answer, Long> answers, long counting, long machines) {

        /** Of one that nobody said anything of. */
        static final Tally NOTHING = new Tally(0, Map.of(), 0, 0);

        long of(Answer answer) {
            return answers.getOrDefault(answer, 0L);
        }
    }

    /** What is said of one advisory. */
    Tally tally(UUID organisation, String report) {
        Map<Answer, Long> answers = new HashMap<>();
        database.sql(
                        "select answer, count(*) as many from letter where organisation = ? and report = ? and answer is not null"
                                + " group by answer")
                .params(organisation, report)
                .query(row -> {
                    answers.put(Answer.valueOf(row.getString("answer")), row.getLong("many"));
                });
        return database.sql(
                        "select count(*) as touched, count(l.machines) as counting, coalesce(sum(l.machines), 0) as machines"
                                + " from letter l where l.organisation = :organisation and l.report = :report and "
                                + TOUCHED)
                .param("organisation", organisation)
                .param("report", report)
                .param("touching", TOUCHING)
                .query((row, number) -> new Tally(
                        row.getLong("touched"), Map.copyOf(answers), row.getLong("counting"), row.getLong("machines")))
                .single();
    }

    /**
     * How many hospitals are where.
     *
     * @param country in its regions; null for all countries
     * @param report those that this one touches; null for all that told anything
     * @param since those that said so since then
     */
    Map<String, Long> places(UUID organisation, @Nullable String country, @Nullable String report, Instant since) {
        String place = country == null ? "v.country" : "v.region";
        JdbcClient.StatementSpec sql = database.sql(
                        "select " + place + " as place, count(*) as many from letter_voice v"
                                + (report == null
                                        ? " where v.said_at >= :since"
                                        : " join letter l on l.organisation = v.organisation and l.voice = v.voice where l.report = :report"
                                                + " and l.said_at >= :since and " + TOUCHED)
                                + " and v.organisation = :organisation and " + place + " is not null"
                                + (country == null ? "" : " and v.country = :country") + " group by " + place)
                .param("organisation", organisation)
                .param("since", since.atOffset(ZoneOffset.UTC));
        if (report != null) {
            sql = sql.param("report", report).param("touching", TOUCHING);
        }
        if (country != null) {
            sql = sql.param("country", country);
        }
        Map<String, Long> places = new HashMap<>();
        sql.query(row -> {
            places.put(row.getString("place"), row.getLong("many"));
        });
        return places;
    }
}
