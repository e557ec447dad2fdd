package eu.salvus.server.identity;

import eu.salvus.twin.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who belongs to which organisation, as what. */
@Repository
class Memberships {

    private final JdbcClient database;

    Memberships(JdbcClient database) {
        this.database = database;
    }

    /** A person as caller for an organisation; nothing when they do not belong to it any more. */
    Optional<Caller> caller(UUID person, UUID organisation) {
        List<Row> rows = database.sql("select p.name, m.role from membership m join person p on p.id = m.person"
                        + " join organisation o on o.id = m.organisation"
                        + " where m.person = ? and m.organisation = ? and p.disabled_at is null and o.ends_at is null")
                .params(person, organisation)
                .query((row, number) -> new Row(row.getString("name"), Role.valueOf(row.getString("role"))))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        rows.forEach(row -> roles.add(row.role()));
        return Optional.of(new Caller(person, rows.getFirst().name(), organisation, Role.permissions(roles)));
    }

    /** The organisations of a person, by name. */
    List<Organisation> organisations(UUID person) {
        return database.sql(
                        "select o.id, o.name, o.kind from organisation o where o.ends_at is null and exists"
                                + " (select 1 from membership m where m.organisation = o.id and m.person = ?) order by o.name, o.id")
                .param(person)
                .query(Memberships::organisation)
                .list();
    }

    /** What a person is in an organisation; nothing when they do not belong to it. */
    Set<Role> roles(UUID person, UUID organisation) {
        return database.sql("select role from membership where person = ? and organisation = ?")
                .params(person, organisation)
                .query((row, number) -> Role.valueOf(row.getString("role")))
                .set();
    }

    /** Who belongs to an organisation, by name. */
    List<MemberPayload> members(UUID organisation) {
        Map<UUID, MemberPayload> members = new LinkedHashMap<>();
        database.sql("select p.id, p.name, p.email, m.role from membership m join person p on p.id = m.person"
                        + " where m.organisation = ? and p.disabled_at is null order by p.name, p.id, m.role")
                .param(organisation)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    MemberPayload before = members.get(id);
                    List<String> roles = new ArrayList<>(before == null ? List.of() : before.roles());
                    roles.add(Words.of(Role.valueOf(row.getString("role"))));
                    members.put(id, new MemberPayload(id, row.getString("name"), row.getString("email"), roles));
                });
        return List.copyOf(members.values());
    }

    /** How many people can let others in. */
    int administrators(UUID organisation) {
        return database.sql("select count(*) from membership m join person p on p.id = m.person"
                        + " where m.organisation = ? and m.role = ? and p.disabled_at is null")
                .params(organisation, Role.ADMINISTRATOR.name())
                .query(Integer.class)
                .single();
    }

    /** Makes a person something in an organisation, in place of all they were there. */
    void put(UUID person, UUID organisation, Set<Role> roles) {
        database.sql("delete from membership where person = ? and organisation = ?")
                .params(person, organisation)
                .update();
        for (Role role : roles) {
            database.sql("insert into membership (person, organisation, role) values (?, ?, ?)")
                    .params(person, organisation, role.name())
                    .update();
        }
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Organisation.Kind.valueOf(row.getString("kind")),
                null);
    }

    private record Row(String name, Role role) {}
}
