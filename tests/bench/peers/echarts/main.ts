import type { FeatureCollection, Position } from 'geojson'
import { LinesChart, ScatterChart } from 'echarts/charts'
import { GeoComponent, TooltipComponent } from 'echarts/components'
import { init, registerMap, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { drawn, given } from '../given.ts'

/** ECharts with its geo component on canvas; only the parts that are used are bundled. */
use([GeoComponent, TooltipComponent, ScatterChart, LinesChart, CanvasRenderer])

const { counties, neighbours, borders, lines, points } = await given()
const areas = { ...counties, features: [...neighbours.features, ...counties.features] }
registerMap('henan', areas as Parameters<typeof registerMap>[1])

const strokes = (collection: FeatureCollection, color: string) => ({
  type: 'lines' as const,
  coordinateSystem: 'geo' as const,
  polyline: true,
  silent: true,
  lineStyle: { color, width: 1, opacity: 1 },
  data: paths(collection).map((coords) => ({ coords })),
})

function paths({ features }: FeatureCollection): Position[][] {
  return features.flatMap(({ geometry }) => {
    if (geometry.type === 'LineString') return [geometry.coordinates]
    return geometry.type === 'MultiLineString' ? geometry.coordinates : []
  })
}

const chart = init(document.getElementById('map'))
chart.on('finished', drawn)
chart.setOption({
  animation: false,
  tooltip: {},
  geo: {
    map: 'henan',
    roam: true,
    boundingCoords: [
      [110.35, 36.37],
      [116.65, 31.38],
    ],
    itemStyle: { areaColor: '#f8f4e9', borderColor: '#d8cfba' },
  },
  series: [
    strokes(borders, '#918669'),
    strokes(lines, '#2b76ae'),
    {
      type: 'scatter',
      coordinateSystem: 'geo',
      symbolSize: 8,
      itemStyle: { color: '#a8321f' },
      data: points.map(({ name, lon, lat }) => ({ name, value: [lon, lat] })),
    },
  ],
})
