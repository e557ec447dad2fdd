package eu.salvus.server;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows a statement looks at, whatever the machine: as the plan of PostgreSQL or H2 tells once it was run. */
public final class Scanned {

    private static final Pattern STEP = Pattern.compile("actual time=\\S+ rows=(\\d+)\\S* loops=(\\d+)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by [^:]+: (\\d+)");
    private static final Pattern COUNT = Pattern.compile("scanCount: (\\d+)");

    private Scanned() {}

    /** The rows of all steps together, those that were looked at in vain too; the plan is made by what stands in the tables now. */
    public static long rows(JdbcClient database, String statement, Map<String, ?> parameters) {
        // H2 would end the transaction with it, and needs none.
        boolean counts =
                database.sql("select count(*) from information_schema.tables where table_name = 'pg_stat_user_tables'")
                                .query(Integer.class)
                                .single()
                        > 0;
        if (counts) {
            database.sql("analyze").update();
        }
        List<String> plan = database.sql("explain analyze " + statement)
                .params(parameters)
                .query(String.class)
                .list();
        long rows = 0;
        long loops = 1;
        for (String line : String.join("\n", plan).split("\n")) {
            Matcher step = STEP.matcher(line);
            if (step.find()) {
                loops = Long.parseLong(step.group(2));
                rows += Long.parseLong(step.group(1)) * loops;
            }
            Matcher removed = REMOVED.matcher(line);
            if (removed.find()) {
                rows += Long.parseLong(removed.group(1)) * loops;
            }
            Matcher count = COUNT.matcher(line);
            while (count.find()) {
                rows += Long.parseLong(count.group(1));
            }
        }
        return rows;
    }
}
