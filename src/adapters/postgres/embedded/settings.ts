/** Only part of the socket's name: there is no TCP. */
export const PORT = 5432;

/** PostgreSQL's settings, given at every start so that old clusters follow. What is not here is PostgreSQL's default. */
const settings: Readonly<Record<string, string>> = {
  // Reached by the socket alone.
  listen_addresses: "",
  port: String(PORT),
  unix_socket_permissions: "0700",
  password_encryption: "scram-sha-256",
  // A commit that is answered is on disk.
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  // Sizes for a laptop.
  max_connections: "100",
  shared_buffers: "256MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  max_wal_size: "2GB",
  // Short statements gain nothing from compilation.
  jit: "off",
  // Nobody follows this server, so less is written.
  wal_level: "minimal",
  max_wal_senders: "0",
  timezone: "UTC",
  log_timezone: "UTC",
  logging_collector: "off",
  log_line_prefix: "%m [%p] ",
  log_checkpoints: "off",
  // Statements and details quote rows, and rows may hold personal data: they go to the caller, not to the log.
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
};

/** The arguments of `postgres`. */
export const serverArguments = (cluster: string, socket: string): readonly string[] => [
  "-D",
  cluster,
  "-k",
  socket,
  ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
];
