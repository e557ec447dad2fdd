package eu.salvus.server.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Counts the rows that are read by way of a data source: what a statement costs, whatever the machine. */
final class RowsRead {

    private final DataSource source;
    private final AtomicLong rows = new AtomicLong();

    RowsRead(DataSource source) {
        this.source = source;
    }

    DataSource source() {
        return watched(DataSource.class, source);
    }

    long count() {
        return rows.get();
    }

    private <T> T watched(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                RowsRead.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer(real, method, arguments)));
    }

    private Object answer(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            Object answer = method.invoke(real, arguments);
            if (real instanceof ResultSet && method.getName().equals("next") && Boolean.TRUE.equals(answer)) {
                rows.incrementAndGet();
            }
            return switch (answer) {
                case Connection connection -> watched(Connection.class, connection);
                case PreparedStatement statement -> watched(PreparedStatement.class, statement);
                case ResultSet found -> watched(ResultSet.class, found);
                case null, default -> answer;
            };
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
