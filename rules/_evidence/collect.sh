#!/bin/sh
# Collects what 'frappe-lint checklist postdeploy --evidence DIR' judges: one file per command, with
# the command, the time and the exit code. Reads only; changes nothing on the site. Every output
# goes through redact() before it is written: values of secret keys in the site's configuration
# never reach the disk, wherever a command prints them.
#
#   sh collect.sh -s SITE [-b BENCH] [-u URL] [-d DEPLOYED_AT] [-o DIR]
#
# Run it as the user of the bench, right after the deployment, after 15 minutes, after an hour and
# on the next day, each time with the same DIR. What a machine does not have is left out.
set -u
umask 077
LC_ALL=C
export LC_ALL

usage() {
  echo "usage: sh collect.sh -s SITE [-b BENCH] [-u URL] [-d DEPLOYED_AT] [-o DIR]" >&2
  exit 2
}

bench=.
site=
url=
deployed=
out=evidence
while getopts b:s:u:d:o: option; do
  case $option in
    b) bench=$OPTARG ;;
    s) site=$OPTARG ;;
    u) url=$OPTARG ;;
    d) deployed=$OPTARG ;;
    o) out=$OPTARG ;;
    *) usage ;;
  esac
done
[ -n "$site" ] || usage
case $site$url$deployed in
  *[!A-Za-z0-9._:/+-]*) echo "collect.sh: only letters, digits and ._:/+- in options" >&2; exit 2 ;;
esac
[ -n "$url" ] || url=https://$site
host=${url#*://}
host=${host%%/*}
host=${host%%:*}

have() { command -v "$1" >/dev/null 2>&1; }
have awk || { echo "collect.sh: needs awk to redact" >&2; exit 2; }
mkdir -p "$out" || exit 2
out=$(cd "$out" && pwd) || exit 2
cd "$bench" || { echo "collect.sh: no bench at $bench" >&2; exit 2; }

now() { date -u +%Y-%m-%dT%H:%M:%SZ; }
run_id=$(date -u +%Y%m%dT%H%M%SZ)
here=$out/$run_id
mkdir -p "$here" || exit 2

# Files whose secret values are masked wherever they appear.
secret_files() {
  for each in sites/common_site_config.json "sites/$site/site_config.json" .env ../.env config/.env; do
    [ -r "$each" ] && printf '%s\n' "$each"
  done
  return 0
}
SECRET_FILES=$(secret_files)
export SECRET_FILES

# shellcheck disable=SC2016  # an awk program
redact() {
  awk '
    function is_secret(key) {
      key = tolower(key)
      return key ~ /pass|pwd|secret|token|key|salt|dsn|credential|auth|webhook|private|license/
    }
    function remember(value) {
      gsub(/\\"/, "\"", value); gsub(/\\\\/, "\\", value); gsub(/\\\//, "/", value)
      if (length(value) >= 4 && !(value in seen)) { seen[value] = 1; secrets[++count] = value }
    }
    # The user and password of redis://user:password@host.
    function remember_url(value,   part) {
      if (match(value, /:\/\/[^\/@]*@/)) {
        part = substr(value, RSTART + 3, RLENGTH - 4)
        sub(/^[^:]*:/, "", part)
        remember(part)
      }
    }
    function learn(line,   key, value) {
      while (match(line, /"[^"]*"[ \t]*:[ \t]*"([^"\\]|\\.)*"/)) {
        key = substr(line, RSTART, RLENGTH)
        line = substr(line, RSTART + RLENGTH)
        value = key
        sub(/^"[^"]*"[ \t]*:[ \t]*"/, "", value); sub(/"$/, "", value)
        sub(/^"/, "", key); sub(/".*$/, "", key)
        if (is_secret(key)) remember(value)
        remember_url(value)
      }
      if (match(line, /^[A-Za-z_][A-Za-z0-9_]*=/)) {
        key = substr(line, 1, RLENGTH - 1)
        value = substr(line, RLENGTH + 1)
        gsub(/^["\047]|["\047]$/, "", value)
        if (is_secret(key)) remember(value)
        remember_url(value)
      }
    }
    function without(line, word,   at, done) {
      done = ""
      while ((at = index(line, word)) > 0) {
        done = done substr(line, 1, at - 1) "***"
        line = substr(line, at + length(word))
      }
      return done line
    }
    # Words of 28 letters and digits or more: keys, tokens, hashes.
    function without_long(line,   done) {
      done = ""
      while (match(line, /[A-Za-z0-9+]+/)) {
        done = done substr(line, 1, RSTART - 1)
        done = done (RLENGTH >= 28 ? "***" : substr(line, RSTART, RLENGTH))
        line = substr(line, RSTART + RLENGTH)
      }
      return done line
    }
    # The value behind a secret key, as JSON, Python or a shell write it.
    function without_values(line,   done, part) {
      done = ""
      while (match(line, /[A-Za-z_]*([Pp][Aa][Ss][Ss]|[Pp][Ww][Dd]|[Ss][Ee][Cc][Rr][Ee][Tt]|[Tt][Oo][Kk][Ee][Nn]|[Kk][Ee][Yy]|[Aa][Uu][Tt][Hh])[A-Za-z_]*["\047]?[ \t]*[=:][ \t]*["\047]?[^ \t"\047,;&}]+/)) {
        part = substr(line, RSTART, RLENGTH)
        done = done substr(line, 1, RSTART - 1)
        line = substr(line, RSTART + RLENGTH)
        match(part, /["\047]?[ \t]*[=:][ \t]*["\047]?/)
        done = done substr(part, 1, RSTART + RLENGTH - 1) "***"
      }
      return done line
    }
    BEGIN {
      n = split(ENVIRON["SECRET_FILES"], files, "\n")
      for (i = 1; i <= n; i++)
        while (files[i] != "" && (getline line < files[i]) > 0) learn(line)
    }
    /^# (time|exit): / { print; next }
    {
      line = $0
      for (i = 1; i <= count; i++) line = without(line, secrets[i])
      gsub(/:\/\/[^\/@ ]*@/, "://***@", line)
      gsub(/sid=[^;, ]+/, "sid=***", line)
      gsub(/eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_.-]+/, "***", line)
      gsub(/(gh[pousr]|glpat|xox[abprs]|sk|pk|rk|whsec)[_-][A-Za-z0-9_-]+/, "***", line)
      gsub(/(Bearer|Basic|token) [A-Za-z0-9+\/=:._-]+/, "***", line)
      line = without_values(line)
      print without_long(line)
    }
  '
}

skipped=
limit() {
  if have timeout; then timeout 120 "$@"; else "$@"; fi
}

# run NAME COMMAND...: writes $here/NAME.txt, unless the program is not there.
run() {
  name=$1
  shift
  if ! have "$1"; then
    skipped="$skipped $name"
    return 0
  fi
  {
    printf '# cmd: %s\n# time: %s\n' "$*" "$(now)"
    limit "$@" 2>&1 </dev/null
    printf '\n# exit: %s\n' "$?"
  } | redact >"$here/$name.txt"
}

# The same, and nothing is kept of a command that this version or machine does not know.
try() {
  run "$@"
  if [ -f "$here/$1.txt" ] && ! grep -q '^# exit: 0$' "$here/$1.txt"; then
    rm -f "$here/$1.txt"
    skipped="$skipped $1"
  fi
  return 0
}

meta() {
  [ -f "$out/meta.json" ] && return 0
  {
    printf '{\n  "site": "%s",\n  "url": "%s",\n  "tz": "%s"' "$site" "$url" "$(date +%z)"
    [ -z "$deployed" ] || printf ',\n  "deployed_at": "%s"' "$deployed"
    printf '\n}\n'
  } >"$out/meta.json"
}

site_state() {
  run doctor bench --site "$site" doctor
  try scheduler bench --site "$site" scheduler status
  try pending-jobs bench --site "$site" show-pending-jobs
  try version bench version -f json
  try config bench --site "$site" show-config -f json
  try system-settings bench --site "$site" execute frappe.db.get_singles_dict \
    --args '["System Settings"]'
  try error-log bench --site "$site" execute frappe.get_all --kwargs \
    '{"doctype": "Error Log", "fields": ["name", "method", "creation"], "order_by": "creation desc", "limit_page_length": 500}'
  for app in apps/*; do
    [ -e "$app/.git" ] && run "git-${app#apps/}" git -C "$app" status --porcelain
  done
  return 0
}

processes() {
  have supervisorctl && run supervisor supervisorctl status
  if have systemctl && systemctl list-unit-files 2>/dev/null | grep -q frappe; then
    run systemd systemctl list-units --all --no-pager '*frappe*'
  fi
  for file in compose.yaml compose.yml docker-compose.yml docker-compose.yaml; do
    [ -f "$file" ] && run compose docker compose ps --all && break
  done
  [ -n "${KUBE_NAMESPACE-}" ] && run pods kubectl get pods -n "$KUBE_NAMESPACE"
  return 0
}

# The host and port of redis_cache and redis_queue, without what may stand before the @.
redis_address() {
  sed -n "s|.*\"$1\"[^\"]*\"rediss\{0,1\}://\([^\"@]*@\)\{0,1\}\([^\":/]*\):\([0-9]*\).*|\2 \3|p" \
    sites/common_site_config.json 2>/dev/null | head -n 1
}

services() {
  for each in redis_cache redis_queue; do
    address=$(redis_address "$each")
    [ -n "$address" ] && run "$each" redis-cli -h "${address% *}" -p "${address#* }" ping
  done
  if grep -q '"db_type"[^"]*"postgres"' "sites/$site/site_config.json" 2>/dev/null; then
    run database pg_isready
  elif have mariadb-admin; then
    run database mariadb-admin ping
  else
    run database mysqladmin ping
  fi
  have nginx && run nginx nginx -t
  return 0
}

answers() {
  run http curl -sS -o /dev/null -D - --max-time 20 "http://$host/"
  run https curl -sS -L --max-redirs 3 -o /dev/null -D - --max-time 20 "$url/"
  run login curl -sS -o /dev/null -D - --max-time 20 "$url/login"
  run ping curl -sS --max-time 20 "$url/api/method/ping"
  for version in tls1 tls1_1 tls1_2 tls1_3; do
    run "$version" openssl s_client -connect "$host:443" -servername "$host" "-$version"
  done
  if have openssl; then
    {
      printf '# cmd: openssl x509 -noout -enddate %s\n# time: %s\n' "$host" "$(now)"
      limit openssl s_client -connect "$host:443" -servername "$host" </dev/null 2>/dev/null |
        openssl x509 -noout -enddate 2>&1
      printf '\n# exit: %s\n' "$?"
    } | redact >"$here/certificate.txt"
  fi
  run dns getent hosts "$host"
}

resources() {
  run disk df -P
  run memory free
  try crontab crontab -l
  for log in frappe scheduler worker.error web.error schedule.error; do
    [ -r "logs/$log.log" ] && run "log-$log" tail -n 2000 "logs/$log.log"
  done
  for log in access error; do
    [ -r "/var/log/nginx/$log.log" ] && run "nginx-$log" tail -n 20000 "/var/log/nginx/$log.log"
  done
  return 0
}

# "SIZE EPOCH PATH" of every backup, then a test of each archive of the newest one.
backups() {
  folder=sites/$site/private/backups
  [ -d "$folder" ] || return 0
  {
    printf '# cmd: stat %s\n# time: %s\n' "$folder" "$(now)"
    for file in "$folder"/*; do
      [ -f "$file" ] || continue
      stat -c '%s %Y %n' "$file" 2>/dev/null || printf '%s\n' "$file"
    done
    printf '# exit: 0\n'
  } | redact >"$here/backups.txt"
  newest=
  for file in "$folder"/*-database*.sql.gz; do [ -f "$file" ] && newest=${file##*/}; done
  [ -n "$newest" ] || return 0
  {
    printf '# cmd: archive test of %s\n# time: %s\n' "$newest" "$(now)"
    for file in "$folder/${newest%%-database*}"-*; do
      case $file in *.json) continue ;; esac
      [ -f "$file" ] || continue
      test_archive "$file"
    done
    printf '# exit: 0\n'
  } | redact >"$here/archives.txt"
}

test_archive() {
  magic=$(od -An -tx1 -N4 "$1" 2>/dev/null | tr -d ' \n')
  if [ "$(od -An -c -j257 -N5 "$1" 2>/dev/null | tr -d ' \n')" = ustar ]; then
    magic=7573746172
  fi
  [ -n "$magic" ] && printf 'magic %s %s\n' "$magic" "${1##*/}"
  case $magic in
    1f8b*) set -- "$1" gzip -t "$1" ;;
    7573746172) set -- "$1" tar -tf "$1" ;;
    *) return 0 ;;
  esac
  file=$1
  shift
  have "$1" || return 0
  if "$@" >/dev/null 2>&1; then printf 'ok %s\n' "${file##*/}"; else printf 'bad %s\n' "${file##*/}"; fi
}

meta
site_state
processes
services
answers
resources
backups
echo "evidence in $here"
[ -z "$skipped" ] || echo "left out, not there or not known here:$skipped"
