package eu.salvus.server;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds rows until the end of a transaction, against whoever holds them too. Rows that name a held one can be added meanwhile: PostgreSQL lets them wait for
 * {@code for update}, and two that wait for each other end one another.
 */
@Component
public class Holds {

    private static final String POSTGRES = "jdbc:postgresql:";

    private final JdbcClient database;
    private final String clause;

    Holds(JdbcClient database, @Value("${spring.datasource.url}") String address) {
        this.database = database;
        this.clause = address.startsWith(POSTGRES) ? " for no key update" : " for update";
    }

    /** The end of a query that holds the rows it finds, with a blank before it. */
    public String clause() {
        return clause;
    }

    /** Holds the row of an organisation; nothing happens when it is gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void organisation(UUID id) {
        database.sql("select id from organisation where id = ?" + clause)
                .param(id)
                .query(UUID.class)
                .optional();
    }
}
