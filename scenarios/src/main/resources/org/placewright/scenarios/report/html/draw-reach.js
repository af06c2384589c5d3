/* Puts into both layouts of a chart what the reader chose: homes coloured by minutes to one target, and its children's ways. */
window.chooseReach = function (reach, layouts, choice) {
  'use strict';
  var target = reach.targets[choice];
  var name = target[0], minutes = target[3], children = {};
  var most = 1;
  target[4].forEach(function (pair) {
    children[pair[0]] = pair[1];
    most = Math.max(most, pair[1]);
  });

  function colour(i) {
    if (minutes[i] < 0) {
      return reach.noWay;
    }
    var band = 0;
    while (band < reach.longest.length && minutes[i] > reach.longest[band]) {
      band++;
    }
    return reach.colours[band];
  }

  function words(i) {
    return reach.homes[i][1] + '\n' + (minutes[i] < 0 ? 'no way' : minutes[i] + ' minutes') +
      (children[i] ? '\n' + children[i] + (children[i] === 1 ? ' child' : ' children') : '');
  }

  var index = {};
  reach.homes.forEach(function (home, i) { index[home[0]] = i; });
  layouts.forEach(function (layout, narrow) {
    var widest = narrow ? 6 : 10;
    var series = [];
    var areas = [], circles = [];
    reach.homes.forEach(function (home, i) {
      if (home[3]) {
        areas.push({ name: home[0], itemStyle: { areaColor: colour(i) } });
      } else {
        circles.push({ name: words(i), value: home[2], itemStyle: { color: colour(i), borderColor: '#52606d', borderWidth: 1 } });
      }
    });
    layout.geo.regions = areas;
    layout.geo.tooltip = { show: true, formatter: function (at) { return at.name in index ? words(index[at.name]) : ''; } };
    series.push({ type: 'scatter', coordinateSystem: 'geo', symbol: 'circle', symbolSize: narrow ? 10 : 15, data: circles });
    series.push({
      type: 'lines', coordinateSystem: 'geo', silent: true, z: 4,
      data: target[4].map(function (pair) {
        return { coords: [reach.homes[pair[0]][2], target[2]], lineStyle: { width: Math.max(1, widest * pair[1] / most) } };
      }),
      lineStyle: { color: '#d55e00', opacity: 0.75, cap: 'round' }
    });
    series.push({
      type: 'scatter', coordinateSystem: 'geo', symbol: 'pin', symbolSize: narrow ? 30 : 40, symbolOffset: [0, 0], z: 5,
      itemStyle: { color: '#d55e00', borderColor: '#fff', borderWidth: 1.5 }, data: [{ name: name, value: target[2] }]
    });
    layout.series = series;
  });
  document.getElementById(reach.words).textContent = target[1];
};
